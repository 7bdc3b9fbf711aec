import type { ZodObject, ZodType } from 'zod';
import type { DocType, LineTarget, RelationSpec, SectionSpec } from '../model/doc-type.ts';
import { relationTargets } from './fields.ts';

export interface SectionOptions {
  aliases?: readonly string[];
  guidance?: string;
  columns?: readonly string[];
}

/** A section that every document of the type must have. */
export const required = (title: string, options: SectionOptions = {}): SectionSpec => section(title, true, options);

/** A section that a document may have; where it has it, the order counts. */
export const optional = (title: string, options: SectionOptions = {}): SectionSpec => section(title, false, options);

const section = (title: string, isRequired: boolean, options: SectionOptions): SectionSpec => ({
  title,
  required: isRequired,
  aliases: options.aliases ?? [],
  guidance: options.guidance ?? '',
  columns: options.columns ?? [],
});

export interface DocTypeOptions {
  name: string;
  label?: string;
  plural?: string;
  description?: string;
  /** Folder below the content folder; short for `files: ['<folder>/**']`. */
  folder?: string;
  /** Globs from the content folder. */
  files?: readonly string[];
  exclude?: readonly string[];
  numbered?: boolean;
  frontmatter: ZodObject;
  sections?: readonly SectionSpec[];
  lines?: LineTarget;
}

/**
 * Declares a document type. Checker, Astro collection, template and messages all come from it.
 *
 * @throws {TypeError} Where neither `folder` nor `files` is given, or a section's title stands twice.
 */
export function defineDocType(options: DocTypeOptions): DocType {
  const { name, folder, sections = [], frontmatter } = options;
  const label = options.label ?? name;
  if (folder === undefined && options.files === undefined) {
    throw new TypeError(`Document type "${name}" needs a folder or files`);
  }
  refuseRepeatedTitles(name, sections);
  return {
    name,
    label,
    plural: options.plural ?? `${label}s`,
    description: options.description ?? '',
    collection: folder ?? name,
    files: options.files ?? [`${folder}/**`],
    exclude: options.exclude ?? [],
    numbered: options.numbered ?? false,
    frontmatter,
    relations: relationsOf(frontmatter),
    sections,
    lines: options.lines ?? {},
  };
}

function refuseRepeatedTitles(name: string, sections: readonly SectionSpec[]): void {
  const seen = new Set<string>();
  for (const title of sections.flatMap((spec) => [spec.title, ...spec.aliases])) {
    const key = title.toLowerCase();
    if (seen.has(key)) throw new TypeError(`Document type "${name}" names the section "${title}" twice`);
    seen.add(key);
  }
}

function relationsOf(frontmatter: ZodObject): RelationSpec[] {
  return Object.entries(frontmatter.shape).flatMap(([field, schema]) => {
    const target = relationTarget(schema as ZodType);
    return target === undefined ? [] : [{ field, to: target.to }];
  });
}

/** Looks for a document id below arrays, defaults and the like. */
function relationTarget(schema: ZodType): { to: readonly string[] } | undefined {
  const own = relationTargets.get(schema);
  if (own !== undefined) return own;
  const def = schema._zod.def as { innerType?: ZodType; element?: ZodType; in?: ZodType; out?: ZodType };
  for (const inner of [def.innerType, def.element, def.out, def.in]) {
    const found = inner && relationTarget(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
