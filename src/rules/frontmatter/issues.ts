import type { ZodObject, core } from 'zod';
import { schemaAt, unknownKeys } from './schema.ts';

export type Issue = core.$ZodIssue;

/**
 * Lists what zod finds. Its own words are left out: a `message` that is not empty was written by the contract's
 * author. Keys that the contract does not know are among them, also where zod would drop them without a word.
 */
export function issuesOf(schema: ZodObject, values: Record<string, unknown>): Issue[] {
  const result = schema.safeParse(values, { error: () => '' });
  const issues = (result.error?.issues ?? [])
    .flatMap((issue) => unfold(issue))
    .filter(({ path }) => !isInherited(values, path) || schemaAt(schema, path)?.safeParse(undefined).success !== true);
  const unknown = unknownKeys(schema, values).map(({ path, key }): Issue => ({
    code: 'unrecognized_keys',
    path,
    keys: [key],
    message: '',
  }));
  const seen = new Set<string>();
  return [...unknown, ...issues].filter((issue) => {
    const identity = JSON.stringify([issue.code, issue.path, 'keys' in issue ? issue.keys : issue.message]);
    return !seen.has(identity) && seen.add(identity);
  });
}

/** Of a field called `constructor` that is not there, zod sees what every object has by that name. */
function isInherited(values: object, path: readonly PropertyKey[]): boolean {
  let value: unknown = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, key)) return key in value;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return false;
}

/** One issue a key; of a union, the issues of the form that was most likely meant. */
function unfold(issue: Issue): Issue[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...issue, keys: [key] }));
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) =>
    branch
      .flatMap((inner) => unfold(inner))
      .map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const isOfOtherType = ({ path, code }: Issue) => path.length === issue.path.length && code === 'invalid_type';
  const [meant] = branches.filter((branch) => !branch.some(isOfOtherType)).toSorted((a, b) => a.length - b.length);
  const values = branches.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  const [first] = meant ?? [];
  if (first?.code === 'invalid_value' && first.path.length === issue.path.length) return [{ ...first, values }];
  return meant ?? [issue];
}

/** What the forms of a union begin with: `string`, `array`. */
export const expectedTypes = (issue: Issue): string[] =>
  issue.code !== 'invalid_union'
    ? []
    : issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []));
