import { type Condition, conditionText } from '../../model/condition.ts';
import type { DocType, SectionSpec } from '../../model/doc-type.ts';
import type { DocumentFacts } from '../../model/facts.ts';
import { sourceName } from '../../rules/frontmatter/source-words.ts';

/** `required`, `optional`, `required where status is active`. */
export function demand(isRequired: boolean, requiredWhen: Condition | undefined): string {
  if (isRequired) return 'required';
  if (requiredWhen === undefined) return 'optional';
  return `required where ${conditionText(requiredWhen) || 'the contract says so'}`;
}

/** Which file a document's metadata is in. */
export function metadataPlace({ frontmatter, path }: DocumentFacts, { metadata }: DocType): string {
  if (frontmatter.file !== undefined) return frontmatter.file.path;
  if (metadata.from === 'body') return frontmatter.exists ? 'frontmatter and body' : 'body';
  if (metadata.from === 'file' && !frontmatter.exists)
    return `none; it belongs into ${metadata.names.join(' or ')} beside ${path}`;
  return frontmatter.exists ? 'frontmatter' : 'none';
}

/** Where a field is read from, and what it has to equal. */
export function sourceWords({ metadata, equals }: DocType, name: string): string[] {
  const field = metadata.from === 'body' ? metadata.fields[name] : undefined;
  const equal = equals[name];
  return [
    ...(field === undefined ? [] : [`from ${sourceName(field.source)}`]),
    ...(equal === undefined ? [] : [`equals ${sourceName(equal)}`]),
  ];
}

/** What a contract says of a section. */
export function sectionWords({
  required,
  requiredWhen,
  aliases,
  level,
  exact,
  min,
  holds,
  lines,
}: SectionSpec): string {
  return [
    demand(required, requiredWhen),
    ...(aliases.length > 0 ? [`or ${aliases.join(', ')}`] : []),
    ...(level === 1 ? ['level 1'] : []),
    ...(exact ? ['letter case counts'] : []),
    ...(holds.length > 0 ? [`holds ${holds.join(', ')}`] : []),
    ...(min.words === undefined ? [] : [`at least ${min.words} words`]),
    ...(min.lines === undefined ? [] : [`at least ${min.lines} lines that are not blank`]),
    ...(lines.min === undefined && lines.max === undefined
      ? []
      : [`${lines.min ?? 0} to ${lines.max ?? 'any number of'} lines`]),
  ].join('; ');
}
