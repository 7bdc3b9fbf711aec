import type { FieldSource } from '../../model/metadata.ts';

/** What a source is, in a sentence. */
export function sourceName(source: FieldSource): string {
  if (source.kind === 'line') return `the line "${source.labels[0]}:"`;
  if (source.kind === 'section') return `the text of section "${source.titles[0]}"`;
  if (source.kind === 'after') return `what follows "${source.phrases[0]}" in section "${source.titles[0]}"`;
  if (source.kind === 'heading') {
    return {
      text: 'the first heading',
      title: 'the title in the first heading',
      number: 'the number in the first heading',
    }[source.part];
  }
  return source.part === 'name' ? "the file's name" : "the number of the file's name";
}

/** What to write where a source is not there. */
export function sourceAdvice(source: FieldSource, what: string): string {
  if (source.kind === 'line') return `Add a line under the title: ${source.labels[0]}: ${what || '...'}`;
  if (source.kind === 'section') return `Add a section with the text: ## ${source.titles[0]}${what && ` (${what})`}`;
  if (source.kind === 'after') {
    return `Write under "## ${source.titles[0]}": ${source.phrases[0]} [its title](the-file.md)`;
  }
  if (source.kind === 'heading') {
    return `Begin the document with a heading: ${source.part === 'text' ? '# Its title' : '# 12. Its title'}`;
  }
  return 'Begin the name of the file with a number: 0012-its-title.md';
}
