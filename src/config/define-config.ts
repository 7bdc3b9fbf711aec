import { z } from 'zod';
import { builtInTypes } from '../doc-types/index.ts';
import { levels } from '../doc-types/levels.ts';
import {
  alertsAddress,
  escalationAddress,
  indexAddress,
  mapAddress,
  metricsAddress,
  statisticsAddress,
  projectsAddress,
  reviewsAddress,
  risksAddress,
  rolesAddress,
  rulesAddress,
  searchAddress,
  signOffsAddress,
  trackerAddress,
} from '../model/address.ts';
import { readRedirects } from './redirects.ts';
import { languages } from '../model/language.ts';
import { mistakes } from '../doc-types/mistakes.ts';
import { toBase } from './base.ts';
import { components, footer, header, pathBelowRoot, theme } from './look.ts';
import { views } from './own-views.ts';
import { security, toSecurity } from './security.ts';
import type { Config } from '../model/config.ts';
import type { Levels } from '../model/diagnostic.ts';
import type { DocType } from '../model/doc-type.ts';
import { UsageError } from '../model/usage-error.ts';
import { nearest } from '../text/nearest.ts';

const text = z.string('must be a text');
const flag = z.boolean('must be true or false');

const weekDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Nothing else in brackets: it would be a name that nothing fills in. */
function isEditUrl(pattern: string): boolean {
  const url = pattern.replaceAll('{path}', 'path');
  return url !== pattern && !/[{}\s]/.test(url) && /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}

const schema = z.strictObject({
  title: text.min(1, 'must not be empty').default('Documentation'),
  description: text.default(''),
  language: z.enum(languages, `must be ${languages.map((name) => `"${name}"`).join(' or ')}`).default('en'),
  theme,
  header,
  footer,
  components,
  views,
  content: pathBelowRoot.default('content'),
  publicDir: pathBelowRoot.default('public'),
  site: z.url({ protocol: /^https?$/, error: 'must be an address such as https://docs.example.org' }).optional(),
  base: text
    .refine((path) => !path.includes('://'), 'must be a path such as /docs')
    .default('/')
    .transform(toBase),
  editUrl: text
    .refine(
      isEditUrl,
      'must be an address with {path} where the path of a document stands, such as https://github.com/acme/docs/edit/main/{path}',
    )
    .optional(),
  history: z.boolean('must be true or false').default(false),
  types: z
    .array(
      z.custom<DocType>(
        (value) => typeof value === 'object' && value !== null && 'relations' in value,
        'is not made by defineDocType',
      ),
      'must be a list of types',
    )
    .min(1, 'must hold at least one type')
    .default(builtInTypes),
  rules: levels.default({}),
  overrides: z
    .array(
      z.strictObject({
        files: z.array(text, 'must be a list of globs').min(1, 'must hold at least one glob'),
        rules: levels,
      }),
      'must be a list of { files, rules }',
    )
    .default([]),
  redirects: z.record(text, text.min(1, 'must not be empty'), 'must be { old: new }').default({}),
  calendar: z
    .strictObject(
      {
        weekend: z
          .array(
            z.enum(weekDays, `must be a day of the week: ${weekDays.join(', ')}`),
            'must be a list of days of the week',
          )
          .max(6, 'must leave a day to work on')
          .default(['sunday', 'saturday'])
          .transform((days) => days.map((day) => weekDays.indexOf(day))),
        daysOff: z.array(z.iso.date('must be a day, YYYY-MM-DD'), 'must be a list of days').default([]),
      },
      'must be { weekend, daysOff }',
    )
    .prefault({}),
  projects: z
    .record(
      text.min(1, 'must not be empty'),
      z.strictObject(
        { label: text.min(1, 'must not be empty').optional(), description: text.optional() },
        'must be { label, description }',
      ),
      'must be { name: { label, description } }',
    )
    .default({}),
  alerts: z
    .strictObject(
      {
        rules: z
          .array(
            text
              .min(1, 'must not be empty')
              .transform((glob) => glob.replace(/^(?:\.\/)+/, ''))
              .refine(
                (glob) => !glob.startsWith('/') && !glob.split(/[/{},]/).includes('..'),
                'must lie inside the root, such as ops/**/*.yaml',
              ),
            'must be a list of globs',
          )
          .default([]),
      },
      'must be { rules }',
    )
    .prefault({}),
  links: z
    .strictObject(
      {
        anchors: z.enum(['site', 'github'], 'must be "site" or "github"').default('site'),
        knownFiles: pathBelowRoot.optional(),
        ids: z
          .record(
            z.string().regex(/^\p{L}{1,20}$/u),
            text.regex(/^https?:\/\/[^\s]*\{number\}/, 'must be an address with {number} in it'),
            { error: ({ code }) => (code === 'invalid_key' ? 'must be named by a word, such as RFC' : undefined) },
          )
          .default({}),
        unchecked: z.array(text.min(1, 'must not be empty'), 'must be a list of beginnings of addresses').default([]),
      },
      'must be { anchors, knownFiles, unchecked, ids }',
    )
    .prefault({}),
  noindex: flag.default(false),
  openGraph: flag.default(true),
  security: security.optional(),
});

/** What a `docwright.config.ts` may say; everything has a default. */
export type UserConfig = z.input<typeof schema>;

/** Types a config; returns it as it is. */
export const defineConfig = (config: UserConfig): UserConfig => config;

/**
 * Checks a config and fills in the defaults.
 *
 * @param ruleIds Ids that `rules` may name.
 * @throws {UsageError} With all that is wrong, one line each.
 */
export function resolveConfig(value: unknown, ruleIds: readonly string[]): Config {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new UsageError(mistakes(result.error, Object.keys(schema.shape)).join('\n'));
  }
  const { site, editUrl, links, redirects, security: securityText, ...data } = result.data;
  const config: Config = {
    ...data,
    site,
    editUrl,
    links: { ...links, knownFiles: links.knownFiles },
    security: securityText && toSecurity(securityText),
    redirects: readRedirects(redirects, data.base, (address) => isOwnPage(address, data.types)),
    origin: [],
  };
  refuseUnknownRules(config, ruleIds);
  refuseRepeated(
    'name',
    config.types.map(({ name }) => name),
  );
  refuseRepeated(
    'collection',
    config.types.map(({ collection }) => collection),
  );
  refuseTakenFolder(config);
  refuseUnknownTargets(config);
  return config;
}

const isOwnPage = (address: string, types: readonly DocType[]): boolean =>
  ['/', '/404/', searchAddress].includes(address) ||
  address.startsWith(rulesAddress) ||
  types.some((type) => indexAddress(type) === address);

function refuseUnknownRules({ rules, overrides, types }: Config, ruleIds: readonly string[]): void {
  const places: [place: string, levels: Levels][] = [
    ['rules', rules],
    ...types.map((type): [string, Levels] => [`rules of type ${type.name}`, type.rules]),
    ...overrides.map((override, index): [string, Levels] => [`overrides.${index}.rules`, override.rules]),
  ];
  for (const [place, levelsThere] of places) {
    const unknown = Object.keys(levelsThere).find((id) => !ruleIds.includes(id));
    if (unknown === undefined) continue;
    const near = nearest(unknown, ruleIds);
    const hint = near === undefined ? `the rules are ${ruleIds.join(', ')}` : `did you mean ${near}?`;
    throw new UsageError(`${place}: no rule is called ${unknown}; ${hint}`);
  }
}

/** Pages of the site's own, where no index page of a type can stand. */
const ownPages: readonly [address: string, what: string][] = [
  [rulesAddress, 'pages of rules'],
  [searchAddress, 'page of the search'],
  [trackerAddress, 'tracker'],
  [projectsAddress, 'pages of projects'],
  [rolesAddress, 'pages of roles'],
  [reviewsAddress, 'page of reviews'],
  [signOffsAddress, 'page of sign-offs'],
  [risksAddress, 'risk register'],
  [metricsAddress, 'list of metrics'],
  [statisticsAddress, 'statistics'],
  [mapAddress, 'map of documents'],
  [escalationAddress, 'escalation matrix'],
  [alertsAddress, 'addresses of alerts'],
];

function refuseTakenFolder({ types }: Config): void {
  for (const [address, what] of ownPages) {
    const taken = types.find((type) => indexAddress(type) === address);
    if (taken === undefined) continue;
    throw new UsageError(
      `types: the index page of ${taken.name} would stand at ${address}, where the site has its ${what}; write files: ['${taken.collection}/**'] in place of folder, and another name than "${taken.collection}"`,
    );
  }
}

function refuseUnknownTargets({ types }: Config): void {
  const names = types.map(({ name }) => name);
  for (const { name, relations } of types) {
    for (const { field, to } of relations) {
      const unknown = to.find((target) => !names.includes(target));
      if (unknown === undefined) continue;
      throw new UsageError(
        `types: "${field}" of ${name} names documents of type "${unknown}", and there is no such type`,
      );
    }
  }
}

function refuseRepeated(what: string, values: readonly string[]): void {
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) throw new UsageError(`types: two types have the ${what} "${repeated}"`);
}
