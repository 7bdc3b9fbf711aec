import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type UserConfig, resolveConfig } from '../../src/config/define-config.ts';
import { grounds } from '../../src/config/look.ts';
import { contrast, parseColor } from '../../src/text/color.ts';

const resolve = (config: unknown) => resolveConfig(config, []);

test('a project says nothing: docwright looks as it does', () => {
  const { theme, header, footer, components } = resolve({});
  expect({ theme, header, footer, components }).toEqual({
    theme: { accent: undefined, logo: undefined, css: [] },
    header: { links: [] },
    footer: { text: '', links: [] },
    components: {},
  });
});

test('the grounds are those of the tokens', () => {
  const tokens = readFileSync(new URL('../../src/site/styles/tokens.css', import.meta.url), 'utf8');
  const [light, dark] = [1, 2].map((scheme) =>
    ['paper', 'sunk', 'raised'].map(
      (name) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.[scheme] ?? name,
    ),
  );
  expect({ light: [...new Set(light)], dark: [...new Set(dark)] }).toEqual(grounds);
});

test.each(['#0a6650', '#ffcc00', '#000', '#ffffff', '#d6336c', '#1d4ed8'])('%s is read in both schemes', (accent) => {
  const found = resolve({ theme: { accent } }).theme.accent!;
  for (const scheme of ['light', 'dark'] as const)
    for (const ground of grounds[scheme])
      expect(contrast(parseColor(found[scheme])!, parseColor(ground)!)).toBeGreaterThanOrEqual(4.5);
});

test('a colour that can be read stays as it is', () => {
  const accent = { light: '#0a6650', dark: '#6ad6b1' };
  expect(resolve({ theme: { accent } }).theme.accent).toEqual(accent);
  expect(resolve({ theme: { accent: '#0A6650' } }).theme.accent?.light).toBe('#0a6650');
});

test.each<[config: UserConfig, expected: object]>([
  [{ theme: { logo: './src/logo.svg' } }, { theme: { logo: { light: 'src/logo.svg', dark: undefined, alt: '' } } }],
  [{ theme: { css: ['./a.css'] } }, { theme: { css: ['a.css'] } }],
  [{ components: { Footer: 'src/F.astro' } }, { components: { Footer: 'src/F.astro' } }],
  [{ header: { links: [{ label: 'A', href: '/a/' }] } }, { header: { links: [{ label: 'A', href: '/a/' }] } }],
])('%j', (config, expected) => {
  expect(resolve(config)).toMatchObject(expected);
});

test.each<[config: unknown, message: RegExp]>([
  [{ theme: { accent: 'green' } }, /^theme\.accent: must be a colour such as #0a6650, or \{ light, dark \}$/],
  [{ theme: { accent: 7 } }, /^theme\.accent: must be a colour such as #0a6650, or \{ light, dark \}$/],
  [
    { theme: { accent: { light: '#ffcc00', dark: '#ffcc00' } } },
    /^theme\.accent\.light: #ffcc00 has a contrast of 1\.\d : 1 on the grounds of the light scheme, and text needs 4\.5 : 1; take a darker shade, such as #[\da-f]{6}$/,
  ],
  [{ theme: { accent: { light: '#0a6650', dark: '#0a6650' } } }, /^theme\.accent\.dark: .* take a lighter shade/],
  [{ theme: { accent: { light: '#0a6650' } } }, /^theme\.accent/],
  [{ theme: { logo: '../logo.svg' } }, /^theme\.logo: must be an SVG, PNG, WebP or AVIF file inside the root/],
  [{ theme: { logo: 'logo.txt' } }, /^theme\.logo: must be an SVG, PNG, WebP or AVIF file/],
  [{ theme: { css: 'a.css' } }, /^theme\.css: must be a list of CSS files$/],
  [{ theme: { colour: '#fff' } }, /^theme\.colour: is not an option/],
  [{ components: { Headr: 'a.astro' } }, /^components\.Headr: is not an option/],
  [{ components: { Header: 'a.tsx' } }, /^components\.Header: must be an Astro component/],
  [{ header: { links: [{ label: 'x', href: 'javascript:alert(1)' }] } }, /^header\.links\.0\.href: must be a path/],
  [{ footer: { links: [{ label: '', href: '//evil.example' }] } }, /^footer\.links\.0\.label: must not be empty/],
])('%j is refused', (config, message) => {
  expect(() => resolve(config)).toThrow(message);
});
