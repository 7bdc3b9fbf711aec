import type { DocType, SectionSpec } from '../model/doc-type.ts';
import type { BodyField, FieldSource } from '../model/metadata.ts';
import type { InitialValues } from './fields.ts';

/** The start of a new document's body, and what stands in its sections because a field is read from there. */
export interface BodyTemplate {
  head: string;
  texts: ReadonlyMap<SectionSpec, string>;
}

/** What the contract says of a field. */
export interface Fields {
  /** A new document needs it. */
  isWanted: (name: string) => boolean;
  /** Its first value; empty where only the author knows it. */
  valueOf: (name: string) => string;
}

export function bodyTemplate(
  { frontmatter, metadata, equals, sections }: DocType,
  { title, number }: InitialValues,
  { isWanted, valueOf }: Fields,
): BodyTemplate {
  const fields = Object.entries<BodyField>(metadata.from === 'body' ? metadata.fields : {});
  const sources = [...fields.map(([, { source }]) => source), ...Object.values(equals)];
  const hasTitle = 'title' in frontmatter.shape && !fields.some(([name]) => name === 'title');
  const needsHeading = sources.some(({ kind }) => kind === 'heading') || !hasTitle;
  const hasLevel1 = sections.some(({ level }) => level === 1);
  const heading = needsHeading && !hasLevel1 ? `\n# ${hasNumber(sources) ? `${number}. ` : ''}${title}\n` : '';
  const lines = fields.flatMap(([name, { source }]) => {
    return source.kind === 'line' && isWanted(name) ? [`${source.labels[0]}: ${valueOf(name)}`.trimEnd()] : [];
  });
  const list = lines.length > 1 ? lines.map((line) => `- ${line}`) : lines;
  const texts = new Map<SectionSpec, string>();
  for (const [name, { source, options }] of fields) {
    const spec = source.kind === 'section' ? sections.find((one) => isNamed(one, source.titles)) : undefined;
    const value = valueOf(name) || (options[0] ?? '');
    if (spec !== undefined && value !== '') texts.set(spec, value);
  }
  return { head: `${heading}${list.length === 0 ? '' : `\n${list.join('\n')}\n`}`, texts };
}

/** The heading repeats the number where something is read from `# 12. Title`. */
const hasNumber = (sources: readonly FieldSource[]): boolean =>
  sources.some((source) => source.kind === 'heading' && source.part === 'number');

const isNamed = ({ title, aliases }: SectionSpec, titles: readonly string[]): boolean =>
  [title, ...aliases].some((own) => titles.some((name) => name.toLowerCase() === own.toLowerCase()));
