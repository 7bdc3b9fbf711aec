import { z } from 'zod';
import { builtInTypes } from '../doc-types/index.ts';
import type { Config } from '../model/config.ts';
import { severities } from '../model/diagnostic.ts';
import type { DocType } from '../model/doc-type.ts';
import { UsageError } from '../model/usage-error.ts';

const trimSlashes = (path: string) => path.replace(/^(?:\.?\/)+|\/+$/g, '');
/** A path with a slash at both ends: `docs` becomes `/docs/`. */
export function toBase(path: string): string {
  return `/${trimSlashes(path)}/`.replace(/\/+/g, '/');
}

const folder = z
  .string()
  .transform(trimSlashes)
  .refine((path) => !path.split('/').includes('..'), 'must lie inside the root');

const schema = z.strictObject({
  title: z.string().min(1).default('Documentation'),
  description: z.string().default(''),
  content: folder.default('content'),
  publicDir: folder.default('public'),
  site: z.url().optional(),
  base: z.string().default('/').transform(toBase),
  types: z
    .array(
      z.custom<DocType>(
        (value) => typeof value === 'object' && value !== null && 'relations' in value,
        'is not made by defineDocType',
      ),
    )
    .min(1)
    .default(builtInTypes),
  rules: z.record(z.string(), z.enum([...severities, 'off'])).default({}),
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
    throw new UsageError(
      result.error.issues.map(({ path, message }) => `${path.join('.') || 'the config'}: ${message}`).join('\n'),
    );
  }
  const config: Config = { ...result.data, site: result.data.site };
  refuseUnknownRules(config, ruleIds);
  refuseRepeated(
    'name',
    config.types.map(({ name }) => name),
  );
  refuseRepeated(
    'collection',
    config.types.map(({ collection }) => collection),
  );
  return config;
}

function refuseUnknownRules(config: Config, ruleIds: readonly string[]): void {
  const unknown = Object.keys(config.rules).filter((id) => !ruleIds.includes(id));
  if (unknown.length > 0) {
    throw new UsageError(`rules: no rule is called ${unknown.join(', ')}; the rules are ${ruleIds.join(', ')}`);
  }
}

function refuseRepeated(what: string, values: readonly string[]): void {
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) throw new UsageError(`types: two types have the ${what} "${repeated}"`);
}
