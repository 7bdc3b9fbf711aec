import { z, type ZodObject, type ZodType } from 'zod';
import type { Condition } from '../model/condition.ts';
import type { Levels, Severity } from '../model/diagnostic.ts';
import type { LineTarget, SectionSpec } from '../model/doc-type.ts';
import type { FieldSource } from '../model/metadata.ts';
import type { ReviewCycle } from '../model/review-cycle.ts';
import type { TableSpec } from '../model/table.ts';
import { levels, severity } from './levels.ts';
import type { MetadataOption } from './metadata.ts';
import { condition, fileName, life, lineTarget } from './options.ts';

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
  /** Pattern of the file's name: `[0-9]*-*.md`, `about_*.md`, `<folder>.md`; or several. */
  fileName?: string | readonly string[];
  /** What the metadata has to say, so that a document is of this type: `{ status: 'Moved' }`. */
  when?: Condition;
  numbered?: boolean;
  /** Schema of the metadata, wherever that stands. */
  frontmatter: ZodObject;
  /** Where metadata stands outside the frontmatter: `{ date: line('Date') }`, or `sidecar('*.meta.yaml')`. */
  metadata?: MetadataOption;
  /** Whether the keys of the frontmatter stand in the schema's order; default: `any order`. */
  keys?: 'any order' | 'in order';
  /** Fields that are required where others have a value: `{ supersededBy: { status: 'superseded' } }`. */
  requiredWhen?: Readonly<Record<string, Condition>>;
  /** What fields have to be equal to: `{ title: firstHeading(), number: fileNumber() }`. */
  equals?: Readonly<Record<string, FieldSource>>;
  sections?: readonly SectionSpec[];
  /** Tables and checklists whose cells have types: `[table('risks', { section: 'Risks', columns: { ... } })]`. */
  tables?: readonly TableSpec[];
  /** Whether documents may have sections that are not in the list; default: true. */
  otherSections?: boolean;
  lines?: LineTarget;
  /** Statuses from first to last, those after which nothing is asked any more, and the days between two reviews or their cycle: `monthly`. */
  life?: { order?: readonly string[]; final?: readonly string[]; review?: ReviewCycle };
  /** Levels of rules for documents of this type. */
  rules?: Levels;
  /** How severe a finding can be at most, by status: `{ draft: 'warning' }`. */
  severityByStatus?: Readonly<Record<string, Severity>>;
}

const text = z.string('must be a text').min(1, 'must not be empty');
const globs = z.array(text, 'must be a list of globs').min(1, 'must hold at least one glob');
const source = z.custom<FieldSource>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value,
  'must be made by line("..."), sectionText("..."), firstHeading(), fileNumber() or the like',
);
const sources = z.record(z.string(), source);

/** For those who write their config without types. */
export const optionsSchema = z.strictObject(
  {
    name: text.regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be lower case without spaces; people see "label"'),
    label: text.optional(),
    plural: text.optional(),
    description: z.string('must be a text').optional(),
    folder: text.optional(),
    files: globs.optional(),
    exclude: globs.or(z.tuple([])).optional(),
    fileName: fileName.optional(),
    when: condition.optional(),
    numbered: z.boolean('must be true or false').optional(),
    frontmatter: z.custom<ZodObject>(
      (value) => (value as ZodType | undefined)?._zod?.def.type === 'object',
      'must be a schema: baseFields.extend({ ... }) or z.strictObject({ ... })',
    ),
    metadata: z
      .custom<MetadataOption>(
        (value) => typeof value === 'object' && value !== null,
        'must be sources by field, or sidecar("...")',
      )
      .optional(),
    keys: z.enum(['any order', 'in order'], 'must be "any order" or "in order"').optional(),
    requiredWhen: z.record(z.string(), condition, 'must be conditions by field').optional(),
    equals: sources.optional(),
    sections: z
      .array(
        z.custom<SectionSpec>(
          (value) => typeof value === 'object' && value !== null && 'aliases' in value,
          'must be made by required("...") or optional("...")',
        ),
        'must be a list',
      )
      .optional(),
    tables: z
      .array(
        z.custom<TableSpec>(
          (value) => typeof value === 'object' && value !== null && 'rowsOf' in value,
          'must be made by table("...") or checklist("...")',
        ),
        'must be a list',
      )
      .optional(),
    otherSections: z.boolean('must be true or false').optional(),
    lines: lineTarget.optional(),
    life: life.optional(),
    rules: levels.optional(),
    severityByStatus: z.record(z.string(), severity, 'must be severities by status').optional(),
  },
  'must be an object',
);
