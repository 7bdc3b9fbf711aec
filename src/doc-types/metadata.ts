import { type ZodObject, type ZodType } from 'zod';
import type { Condition } from '../model/condition.ts';
import type { BodyField, FieldSource, MetadataSpec } from '../model/metadata.ts';
import { nearest } from '../text/nearest.ts';
import { lookup } from './lookup.ts';

const list = (texts: string | readonly string[]): readonly string[] => (typeof texts === 'string' ? [texts] : texts);

/** A line `Date: 2026-11-20` under the title; also `- Date: ...` and `* **Date**: ...`. Several labels: any of them. */
export const line = (label: string | readonly string[]): FieldSource => ({ kind: 'line', labels: list(label) });

/** The first paragraph of a section: what stands under `## Status`. */
export const sectionText = (title: string | readonly string[]): FieldSource => ({
  kind: 'section',
  titles: list(title),
});

/** What a phrase in a section names, by link or by number: `Superseded by [12. New](0012-new.md)`, `Amends ADR-3`. */
export const relationAfter = (
  phrase: string | readonly string[],
  { section }: { section: string | readonly string[] },
): FieldSource => ({ kind: 'after', phrases: list(phrase), titles: list(section) });

interface Compared {
  /** Where it is compared, letter case does not count. */
  anyCase?: boolean;
}

/** The first level-1 heading. */
export const firstHeading = ({ anyCase = false }: Compared = {}): FieldSource => ({
  kind: 'heading',
  part: 'text',
  anyCase,
});

/** Of a heading `# 12. Title`, the title. */
export const headingTitle = ({ anyCase = false }: Compared = {}): FieldSource => ({
  kind: 'heading',
  part: 'title',
  anyCase,
});

/** Of a heading `# 12. Title`, the number. */
export const headingNumber = (): FieldSource => ({ kind: 'heading', part: 'number', anyCase: false });

/** The name of the file, without extension; of `index.md`, `_index.md` and `README.md`, that of its folder. */
export const fileName = ({ anyCase = false }: Compared = {}): FieldSource => ({ kind: 'file', part: 'name', anyCase });

/** The number that the file's name begins with: 12 of `0012-new.md` and `adr-012-new.md`. */
export const fileNumber = (): FieldSource => ({ kind: 'file', part: 'number', anyCase: false });

/** Metadata in a YAML file beside the document; `*` stands for the document's name: `sidecar('*.meta.yaml')`. */
export const sidecar = (...names: string[]): MetadataSpec => ({
  from: 'file',
  names: names.length > 0 ? names : ['*.yaml', '*.yml'],
});

/** Fields by where they stand in the body, or what `sidecar` gives. */
export type MetadataOption = Readonly<Record<string, FieldSource>> | MetadataSpec;

/** @throws {TypeError} Where it names a field that the schema does not have, or no source. */
export function toMetadata(
  option: MetadataOption | undefined,
  frontmatter: ZodObject,
  relations: readonly string[],
): MetadataSpec {
  if (option === undefined) return { from: 'frontmatter' };
  if (isSpec(option)) return option;
  refuseUnknownFields('metadata', option, frontmatter);
  const fields = Object.entries(option).map(([name, source]) => {
    if (typeof source !== 'object' || !('kind' in source))
      throw new TypeError(`metadata.${name}: must be made by line("..."), sectionText("...") or the like`);
    return [name, { ...bodyField(frontmatter, name, source), isRelation: relations.includes(name) }];
  });
  return { from: 'body', fields: lookup(Object.fromEntries(fields) as Record<string, BodyField>) };
}

const isSpec = (option: MetadataOption): option is MetadataSpec => typeof option['from'] === 'string';

/** @throws {TypeError} */
export function refuseUnknownFields(name: string, byField: object, { shape }: ZodObject): void {
  const known = Object.keys(shape);
  const unknown = Object.keys(byField).find((field) => !known.includes(field));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  throw new TypeError(
    `${name}.${unknown}: is not a field of the schema; ${near === undefined ? `the fields are ${known.join(', ')}` : `did you mean "${near}"?`}`,
  );
}

/** @throws {TypeError} Where a condition asks for a field that no document can have. */
export function refuseUnknownConditions(
  conditions: Readonly<Record<string, Condition | undefined>>,
  frontmatter: ZodObject,
): void {
  const { catchall } = frontmatter._zod.def;
  if (catchall !== undefined && catchall._zod.def.type !== 'never') return;
  for (const [name, condition] of Object.entries(conditions)) {
    if (typeof condition === 'object') refuseUnknownFields(name, condition, frontmatter);
  }
}

interface Def {
  type: string;
  innerType?: ZodType;
  in?: ZodType;
  out?: ZodType;
  element?: ZodType;
  entries?: Record<string, string | number>;
  values?: readonly unknown[];
}

function bodyField({ shape }: ZodObject, name: string, source: FieldSource): Omit<BodyField, 'isRelation'> {
  const own = innermost(shape[name] as ZodType);
  const item = own.element === undefined ? own : innermost(own.element);
  const options = (item.values ?? Object.values(item.entries ?? {})).map(String);
  const type = item.type === 'number' || item.type === 'boolean' ? item.type : 'text';
  return { source, type, isList: own.element !== undefined, options };
}

/** What optionals, defaults and `preprocess` wrap. */
function innermost(schema: ZodType): Def {
  const def: Def = schema._zod.def;
  const isPreprocess = def.in !== undefined && (def.in._zod.def as Def).type === 'transform';
  const inner = def.innerType ?? (isPreprocess ? def.out : def.in);
  return inner === undefined ? def : innermost(inner);
}
