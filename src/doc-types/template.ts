import { dump } from 'js-yaml';
import { z, type ZodType } from 'zod';
import type { ConditionValue } from '../model/condition.ts';
import type { DocType } from '../model/doc-type.ts';
import { sectionText } from '../text/section-text.ts';
import { type InitialValues, initialValues } from './fields.ts';
import { bodyTemplate } from './template-body.ts';

/** A new document, and the text of the file beside it that has its metadata, where the type wants one. */
export interface NewDocument {
  text: string;
  sidecar: string | undefined;
}

/**
 * Writes a new document of a type: its required fields and sections, in the contract's order, with their guidance.
 * It keeps its contract but for what only its author can write.
 */
export function template(docType: DocType, values: InitialValues): NewDocument {
  const { frontmatter, metadata } = docType;
  const fields = Object.entries(frontmatter.shape).filter(([name, schema]) =>
    isWanted(docType, name, schema as ZodType),
  );
  const inBody = metadata.from === 'body' ? metadata.fields : {};
  const written = fields
    .filter(([name]) => !Object.hasOwn(inBody, name))
    .map(([name, schema]) => field(name, schema as ZodType, valueOf(docType, name, schema as ZodType, values)))
    .join('');
  const { head, texts } = bodyTemplate(docType, values, {
    isWanted: (name) => isWanted(docType, name, frontmatter.shape[name] as ZodType),
    valueOf: (name) => String(valueOf(docType, name, frontmatter.shape[name] as ZodType, values) ?? ''),
  });
  const isBeside = metadata.from === 'file';
  const block = isBeside || written === '' ? '' : `---\n${written}---\n`;
  const sections = docType.sections
    .filter(({ required }) => required)
    .map((spec) => `\n${sectionText(spec, texts.get(spec) ?? spec.guidance)}`);
  const text = `${block}${head}${sections.join('')}`.replace(/^\n+/, '');
  return { text: text === '' ? `# ${values.title}\n` : text, sidecar: isBeside ? written : undefined };
}

/** Required, or needed so that the document is of the type. */
const isWanted = ({ when }: DocType, name: string, schema: ZodType): boolean =>
  !z.safeParse(schema, undefined).success || (typeof when === 'object' && Object.hasOwn(when, name));

function valueOf({ when }: DocType, name: string, schema: ZodType, values: InitialValues): ConditionValue | undefined {
  const wanted = typeof when === 'object' && Object.hasOwn(when, name) ? [when[name]].flat()[0] : undefined;
  const from = initialValues.get(schema)?.from;
  return wanted ?? (from === undefined ? (sameNamed(name, schema, values) ?? firstOption(schema)) : values[from]);
}

function field(name: string, schema: ZodType, value: ConditionValue | undefined): string {
  if (value !== undefined) return dump({ [name]: value });
  const description = schema.meta()?.description;
  return `${name}:${description === undefined ? '' : ` # ${description}`}\n`;
}

/** A schema of a user's own says `title: z.string()`, and means the same. */
function sameNamed(name: string, schema: ZodType, values: InitialValues): string | number | undefined {
  const value = Object.entries(values).find(([key]) => key === name)?.[1] as string | number | undefined;
  return z.safeParse(schema, value).success ? value : undefined;
}

const firstOption = (schema: ZodType): string | undefined =>
  schema instanceof z.ZodEnum ? String(schema.options[0]) : undefined;
