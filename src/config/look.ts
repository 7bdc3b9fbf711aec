import { posix } from 'node:path';
import { z } from 'zod';
import type { Accent } from '../model/theme.ts';
import { replaceable } from '../model/theme.ts';
import { type Color, contrast, hexOf, mixed, parseColor, shadeOf } from '../text/color.ts';
import { trimSlashes } from './base.ts';

const text = z.string('must be a text');

/** A folder or a file; `.` is the root itself. */
export const pathBelowRoot = text
  .transform((path) => posix.normalize(trimSlashes(path.replaceAll('\\', '/'))))
  .refine((path) => !path.split('/').includes('..'), 'must lie inside the root');

/** A file of a kind below the root. */
export const file = (kind: string, pattern: RegExp) =>
  pathBelowRoot.refine((path) => pattern.test(path), `must be ${kind}, as a path from the root`);

const picture = file('an SVG, PNG, WebP or AVIF file', /\.(?:svg|png|webp|avif)$/i);

/** Grounds that the accent stands on; `--paper`, `--sunk` and `--raised` of styles/tokens.css. */
export const grounds: Readonly<Record<keyof Accent, readonly string[]>> = {
  light: ['#ffffff', '#f4f7f5'],
  dark: ['#0f1513', '#161e1b', '#1a2320'],
};

const least = 4.5;
const ways = { light: 'darker', dark: 'lighter' } as const;

/** The ground of what is chosen or pointed at. */
export const softGround = (color: Color, scheme: keyof Accent): Color =>
  mixed(color, parseColor(grounds[scheme][0]!)!, 0.13);

const contrastOf = (color: Color, scheme: keyof Accent): number =>
  Math.min(
    ...[...grounds[scheme].map((ground) => parseColor(ground)!), softGround(color, scheme)].map((ground) =>
      contrast(color, ground),
    ),
  );

const readable = (color: Color, scheme: keyof Accent): string =>
  hexOf(shadeOf(color, ways[scheme], (shade) => contrastOf(shade, scheme) >= least)!);

const color = text.transform((value, { issues }): Color => {
  const parsed = parseColor(value);
  if (parsed === undefined)
    issues.push({ code: 'custom', message: 'must be a colour such as #0a6650', input: value, continue: true });
  return parsed ?? [0, 0, 0];
});

/** A colour for one scheme is taken as it is, or refused. */
const exact = (scheme: keyof Accent) =>
  color.transform((value, { issues }): string => {
    const found = contrastOf(value, scheme);
    if (found < least)
      issues.push({
        code: 'custom',
        message: `${hexOf(value)} has a contrast of ${(Math.floor(found * 10) / 10).toFixed(1)} : 1 on the grounds of the ${scheme} scheme, and text needs ${least} : 1; take a ${ways[scheme]} shade, such as ${readable(value, scheme)}`,
        input: value,
        continue: true,
      });
    return hexOf(value);
  });

/** One colour for both is taken in the shade of each that can be read. */
const accent = z.union(
  [
    color.transform((value): Accent => ({ light: readable(value, 'light'), dark: readable(value, 'dark') })),
    z.strictObject({ light: exact('light'), dark: exact('dark') }),
  ],
  'must be a colour such as #0a6650, or { light, dark }',
);

const logo = z.union(
  [
    picture.transform((light) => ({ light, dark: undefined, alt: '' })),
    z.strictObject({ light: picture, dark: picture.optional(), alt: text.default('') }).transform((parts) => ({
      ...parts,
      dark: parts.dark,
    })),
  ],
  'must be an SVG, PNG, WebP or AVIF file inside the root, such as src/logo.svg, or { light, dark, alt }',
);

export const theme = z
  .strictObject(
    {
      accent: accent.optional(),
      logo: logo.optional(),
      css: z.array(file('a CSS file', /\.css$/), 'must be a list of CSS files').default([]),
    },
    'must be { accent, logo, css }',
  )
  .prefault({})
  .transform((parts) => ({ ...parts, accent: parts.accent, logo: parts.logo }));

const links = z
  .array(
    z.strictObject({
      label: text.min(1, 'must not be empty'),
      href: text.refine((address) => /^(?:\/(?!\/)|https?:\/\/|mailto:)/.test(address), {
        error: 'must be a path of the site such as /guides/, or an address with https:// or mailto:',
      }),
    }),
    'must be a list of { label, href }',
  )
  .default([]);

export const header = z.strictObject({ links }, 'must be { links }').prefault({});

export const footer = z.strictObject({ text: text.default(''), links }, 'must be { text, links }').prefault({});

const component = file('an Astro component', /\.astro$/).optional();

export const components = z
  .strictObject(
    Object.fromEntries(replaceable.map((name) => [name, component])) as Record<
      (typeof replaceable)[number],
      typeof component
    >,
    `must be named by ${replaceable.join(', ')}`,
  )
  .default({});
