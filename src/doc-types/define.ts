import { z, type ZodObject, type ZodType } from 'zod';
import type { Levels, Severity } from '../model/diagnostic.ts';
import type { DocType, LineTarget, RelationSpec, SectionSpec } from '../model/doc-type.ts';
import { relationTargets } from './fields.ts';
import { levels, severity } from './levels.ts';
import { mistakes } from './mistakes.ts';

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
  /** Levels of rules for documents of this type. */
  rules?: Levels;
  /** How severe a finding can be at most, by status: `{ draft: 'warning' }`. */
  severityByStatus?: Readonly<Record<string, Severity>>;
}

const text = z.string('must be a text').min(1, 'must not be empty');
const globs = z.array(text, 'must be a list of globs').min(1, 'must hold at least one glob');
const lineCount = z.int('must be a whole number').positive('must be more than 0').optional();

/** For those who write their config without types. */
const optionsSchema = z.strictObject(
  {
    name: text.regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be lower case without spaces; people see "label"'),
    label: text.optional(),
    plural: text.optional(),
    description: z.string('must be a text').optional(),
    folder: text.optional(),
    files: globs.optional(),
    exclude: globs.or(z.tuple([])).optional(),
    numbered: z.boolean('must be true or false').optional(),
    frontmatter: z.custom<ZodObject>(
      (value) => (value as ZodType | undefined)?._zod?.def.type === 'object',
      'must be a schema: baseFields.extend({ ... }) or z.strictObject({ ... })',
    ),
    sections: z
      .array(
        z.custom<SectionSpec>(
          (value) => typeof value === 'object' && value !== null && 'aliases' in value,
          'must be made by required("...") or optional("...")',
        ),
        'must be a list',
      )
      .optional(),
    lines: z
      .strictObject({ min: lineCount, max: lineCount }, 'must be { min, max }')
      .refine(({ min = 0, max = Infinity }) => min <= max, 'min is more than max')
      .optional(),
    rules: levels.optional(),
    severityByStatus: z.record(z.string(), severity, 'must be severities by status').optional(),
  },
  'must be an object',
);

/**
 * Declares a document type. Checker, Astro collection, template and messages all come from it.
 *
 * @throws {TypeError} Where an option is unknown or cannot be what it is, neither `folder` nor `files` is given, or a
 *   section's title stands twice.
 */
export function defineDocType(options: DocTypeOptions): DocType {
  refuseMistakes(options);
  const { name, sections = [], frontmatter } = options;
  const folder = options.folder?.replace(/^(?:\.?\/)+|\/+$/g, '');
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
    rules: options.rules ?? {},
    severityByStatus: options.severityByStatus ?? {},
  };
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
