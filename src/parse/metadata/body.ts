import type { DocumentFacts, Frontmatter, Link } from '../../model/facts.ts';
import type { BodyField } from '../../model/metadata.ts';
import type { Range } from '../../model/position.ts';
import { type Found, pickOption, splitList } from './found.ts';
import { readSource } from './source.ts';

/** The metadata of a document with the fields that stand in its body; those of the frontmatter go before. */
export function bodyMetadata(facts: DocumentFacts, fields: Readonly<Record<string, BodyField>>): Frontmatter {
  const { frontmatter } = facts;
  const values: Record<string, unknown> = {};
  const places: Record<string, Range> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(frontmatter.values, name)) continue;
    const found = readField(facts, field);
    const [first] = found;
    if (first === undefined) continue;
    values[name] = field.isList ? found.map(({ value }) => value) : typed(first.value, field.type);
    places[name] = field.isList ? whole(found) : first.range;
    if (field.isList) for (const [index, { range }] of found.entries()) places[`${name}.${index}`] = range;
  }
  return {
    ...frontmatter,
    values: { ...values, ...frontmatter.values },
    places: { ...places, ...frontmatter.places },
  };
}

function readField(facts: DocumentFacts, { source, isList, isRelation, options }: BodyField): Found[] {
  if (source.kind === 'after') return readSource(facts, source); // Links and numbers already.
  const found = readSource(facts, source).flatMap((part) => {
    const links = facts.links.filter(({ kind, range }) => kind === 'link' && covers(part.range, range));
    if (isRelation && links.length > 0) return links.map(({ url, range }) => ({ value: url, range }));
    const plain = { ...part, value: withoutLinks(part.value, links) };
    return isList ? splitList(plain) : [plain];
  });
  return found.map((part) => pickOption(part, options));
}

function typed(value: string, type: BodyField['type']): unknown {
  if (type === 'number' && /^[-+]?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  if (type === 'boolean' && /^(?:true|yes|false|no)$/i.test(value)) return /^(?:true|yes)$/i.test(value);
  return value;
}

/** A line is read as it is written: of its links, the text stays. */
const withoutLinks = (value: string, links: readonly Link[]): string =>
  links.reduce((text, { text: own, url }) => text.replace(`[${own}](${url})`, () => own), value);

const whole = (found: readonly Found[]): Range => ({ start: found[0]!.range.start, end: found.at(-1)!.range.end });

function covers(outer: Range, inner: Range): boolean {
  const isAfter = inner.start.line - outer.start.line || inner.start.column - outer.start.column;
  const isBefore = outer.end.line - inner.end.line || outer.end.column - inner.end.column;
  return isAfter >= 0 && isBefore >= 0;
}
