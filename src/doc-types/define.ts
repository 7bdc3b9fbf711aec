import { z, type ZodObject, type ZodType } from 'zod';
import type { DocType, Life, RelationSpec, SectionSpec } from '../model/doc-type.ts';
import type { TableSpec } from '../model/table.ts';
import { type DocTypeOptions, optionsSchema } from './doc-type-options.ts';
import { linkSchemas, oldAddressSchemas, relationTargets } from './fields.ts';
import { markedFields } from './marked-fields.ts';
import { refuseUnknownConditions, refuseUnknownFields, toMetadata } from './metadata.ts';
import { lookup } from './lookup.ts';
import { nearest } from '../text/nearest.ts';
import { mistakes } from './mistakes.ts';

/**
 * Declares a document type. Checker, Astro collection, template and messages all come from it.
 *
 * @throws {TypeError} Where an option is unknown or cannot be what it is, neither `folder` nor `files` is given, or a
 *   section's title stands twice.
 */
export function defineDocType(options: DocTypeOptions): DocType {
  refuseMistakes(options);
  if (Object.hasOwn(options.frontmatter.shape, '__proto__')) {
    throw new TypeError(`Document type "${options.name}": a field cannot be called "__proto__"`);
  }
  const { name, sections = [], tables = [], frontmatter } = options;
  const folder = options.folder?.replace(/^(?:\.?\/)+|\/+$/g, '');
  const label = options.label ?? name;
  if (folder === undefined && options.files === undefined) {
    throw new TypeError(`Document type "${name}" needs a folder or files`);
  }
  refuseRepeatedTitles(name, sections);
  refuseStrayTables(name, tables, sections);
  const relations = relationsOf(frontmatter);
  return {
    name,
    label,
    plural: options.plural ?? `${label}s`,
    description: options.description ?? '',
    collection: folder ?? name,
    files: options.files ?? [`${literal(folder ?? '')}/**`],
    exclude: options.exclude ?? [],
    fileName: typeof options.fileName === 'string' ? [options.fileName] : (options.fileName ?? []),
    when: options.when,
    numbered: options.numbered ?? false,
    frontmatter,
    ...metadataParts(options, relations),
    relations,
    linkFields: markedFields(frontmatter, (schema) => linkSchemas.get(schema) !== undefined),
    oldAddresses: markedFields(frontmatter, (schema) => oldAddressSchemas.get(schema) !== undefined),
    sections: sections.map((spec) => withColumns(spec, tables)),
    tables,
    otherSections: options.otherSections ?? true,
    lines: options.lines ?? {},
    life: toLife(options),
    rules: options.rules ?? {},
    severityByStatus: options.severityByStatus ?? {},
  };
}

/** A folder as a glob that means it alone: in a name such as `notes (old)`, nothing stands for anything else. */
const literal = (folder: string): string => folder.replace(/[\\*?[\]{}()!+@|]/g, String.raw`\$&`);

/** @throws {TypeError} Where it names a status that the schema does not have. */
function toLife({ name, frontmatter, life = {} }: DocTypeOptions): Life {
  const { order = [], final = [], review } = life;
  const { status } = frontmatter.shape as Record<string, ZodType | undefined>;
  const known = status instanceof z.ZodEnum ? status.options.map(String) : undefined;
  const unknown = [...order, ...final].find((value) => known?.includes(value) === false);
  if (unknown === undefined) return { order, final, review };
  const near = nearest(unknown, known ?? []);
  throw new TypeError(
    `Document type "${name}": life names "${unknown}", which is no status${near === undefined ? '' : `; did you mean "${near}"?`}`,
  );
}

type MetadataParts = Pick<DocType, 'metadata' | 'keysInOrder' | 'requiredWhen' | 'equals'>;

function metadataParts(options: DocTypeOptions, relations: readonly RelationSpec[]): MetadataParts {
  const { name, frontmatter, metadata, keys, requiredWhen = {}, equals = {}, when, sections = [] } = options;
  try {
    refuseUnknownFields('requiredWhen', requiredWhen, frontmatter);
    refuseUnknownFields('equals', equals, frontmatter);
    const conditions = {
      when,
      ...requiredWhen,
      ...Object.fromEntries(sections.map((spec) => [spec.title, spec.requiredWhen])),
    };
    refuseUnknownConditions(conditions, frontmatter);
    const fields = relations.map(({ field }) => field);
    return {
      metadata: toMetadata(metadata, frontmatter, fields),
      keysInOrder: keys === 'in order',
      requiredWhen: lookup(requiredWhen),
      equals: lookup(equals),
    };
  } catch (error) {
    throw new TypeError(`Document type "${name}": ${(error as Error).message}`, { cause: error });
  }
}

function refuseMistakes(options: DocTypeOptions): void {
  const { error } = optionsSchema.safeParse(options);
  if (error === undefined) return;
  throw new TypeError(
    `Document type "${options?.name}": ${mistakes(error, Object.keys(optionsSchema.shape)).join('; ')}`,
  );
}

function refuseRepeatedTitles(name: string, sections: readonly SectionSpec[]): void {
  const seen = new Set<string>();
  for (const title of sections.flatMap((spec) => [spec.title, ...spec.aliases])) {
    const key = title.trim().replace(/\s+/g, ' ').replace(/:$/, '').toLowerCase();
    if (seen.has(key)) throw new TypeError(`Document type "${name}" names the section "${title}" twice`);
    seen.add(key);
  }
}

/** @throws {TypeError} Where a table names no section of the type, or the name of another table. */
function refuseStrayTables(name: string, tables: readonly TableSpec[], sections: readonly SectionSpec[]): void {
  const names = tables.map((own) => own.name);
  const repeated = names.find((own, index) => names.indexOf(own) !== index);
  if (repeated !== undefined) throw new TypeError(`Document type "${name}" has two tables called "${repeated}"`);
  const titles = sections.map(({ title }) => title);
  const stray = tables.find(({ section }) => !titles.includes(section));
  if (stray === undefined) return;
  const near = nearest(stray.section, titles);
  throw new TypeError(
    `Document type "${name}": the table "${stray.name}" stands in the section "${stray.section}", which the type does not have${near === undefined ? '' : `; did you mean "${near}"?`}`,
  );
}

/** A new document has the head of the table. */
function withColumns(spec: SectionSpec, tables: readonly TableSpec[]): SectionSpec {
  const own = tables.find(({ section, kind }) => kind === 'table' && section === spec.title);
  if (own === undefined || spec.columns.length > 0) return spec;
  return { ...spec, columns: own.columns.map(({ title }) => title) };
}

function relationsOf(frontmatter: ZodObject): RelationSpec[] {
  return Object.entries(frontmatter.shape).flatMap(([field, schema]) => {
    const target = relationTarget(schema as ZodType);
    return target === undefined ? [] : [{ field, ...target }];
  });
}

/** Looks for a document id below arrays, defaults and the like. */
function relationTarget(schema: ZodType): Omit<RelationSpec, 'field'> | undefined {
  const own = relationTargets.get(schema);
  if (own !== undefined) return own;
  const def = schema._zod.def as { innerType?: ZodType; element?: ZodType; in?: ZodType; out?: ZodType };
  for (const inner of [def.innerType, def.element, def.out, def.in]) {
    const found = inner && relationTarget(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
