import { dump } from 'js-yaml';
import { z, type ZodType } from 'zod';
import type { DocType, SectionSpec } from '../model/doc-type.ts';
import { type InitialValues, initialValues } from './fields.ts';

/**
 * Writes a new document of a type: its required fields and sections, in the contract's order, with their guidance.
 * It keeps its contract but for what only its author can write.
 */
export function template(docType: DocType, values: InitialValues): string {
  const { shape } = docType.frontmatter;
  const fields = Object.entries(shape)
    .filter(([, schema]) => !z.safeParse(schema, undefined).success)
    .map(([name, schema]) => field(name, schema as ZodType, values));
  const heading = 'title' in shape ? '' : `\n# ${values.title}\n`;
  const sections = docType.sections.filter(({ required }) => required).map(section);
  return `---\n${fields.join('')}---\n${heading}${sections.join('')}`;
}

function field(name: string, schema: ZodType, values: InitialValues): string {
  const from = initialValues.get(schema)?.from;
  const value = from === undefined ? (sameNamed(name, schema, values) ?? firstOption(schema)) : values[from];
  if (value !== undefined) return dump({ [name]: value });
  const description = schema.meta()?.description;
  return `${name}:${description === undefined ? '' : ` # ${description}`}\n`;
}

/** A schema of a user's own says `title: z.string()`, and means the same. */
function sameNamed(name: string, schema: ZodType, values: InitialValues): string | undefined {
  const value = Object.entries(values).find(([key]) => key === name)?.[1] as string | undefined;
  return z.safeParse(schema, value).success ? value : undefined;
}

const firstOption = (schema: ZodType): string | undefined =>
  schema instanceof z.ZodEnum ? String(schema.options[0]) : undefined;

function section({ title, guidance, columns }: SectionSpec): string {
  const table =
    columns.length === 0
      ? []
      : [`${row(columns)}\n${row(columns.map((name) => '-'.repeat(Math.max(3, name.length))))}`];
  const parts = [`## ${title}`, ...(guidance === '' ? [] : [guidance]), ...table];
  return `\n${parts.join('\n\n')}\n`;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
