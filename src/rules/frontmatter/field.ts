import type { DocumentFacts, Frontmatter, LinkedFacts } from '../../model/facts.ts';
import type { Range } from '../../model/position.ts';
import { textIn } from '../../text/slice.ts';

/** What stands in the frontmatter where a contract looks. */
export interface Field {
  /** As far as the frontmatter goes: the contract may look for `author.0` where `author` is one text. */
  path: PropertyKey[];
  /** `lines.max` */
  name: string;
  value: unknown;
  isMissing: boolean;
  /** As it is written: seldom asked for. */
  raw: () => string;
  range: Range;
}

export function fieldAt({ frontmatter, text }: DocumentFacts, path: readonly PropertyKey[]): Field {
  let value: unknown = frontmatter.values;
  let depth = 0;
  while (depth < path.length && isContainer(value)) {
    const key = String(path[depth]);
    depth += 1;
    value = Object.hasOwn(value, key) ? value[key] : undefined;
  }
  const reached = path.slice(0, depth);
  const isMissing = value === undefined;
  const range = isMissing ? placeOf(frontmatter, reached.slice(0, -1)) : placeOf(frontmatter, reached, value === null);
  return {
    path: reached,
    name: reached.join('.'),
    value,
    isMissing,
    raw: () => textIn(text, range),
    range,
  };
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The place of a value, or of the nearest one that it stands in. */
function placeOf(frontmatter: Frontmatter, path: readonly PropertyKey[], isKeyWanted = false): Range {
  if (path.length === 0) return frontmatter.range;
  const name = path.join('.');
  const tables = isKeyWanted ? [frontmatter.keys, frontmatter.places] : [frontmatter.places, frontmatter.keys];
  const table = tables.find((places) => Object.hasOwn(places, name));
  return table?.[name] ?? placeOf(frontmatter, path.slice(0, -1));
}

/** The place of a key. */
export const keyRange = ({ frontmatter }: Pick<LinkedFacts, 'frontmatter'>, path: readonly PropertyKey[]): Range =>
  placeOf(frontmatter, path, true);

/** A value as a message shows it: the start of its first line. */
export function shown({ value, raw }: Field): string {
  const [line = '', ...more] = (typeof value === 'string' ? value : raw()).trim().split('\n');
  return more.length > 0 || line.length > 60 ? `${line.slice(0, 60)}...` : line;
}
