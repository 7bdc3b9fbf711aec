import type { DocumentFacts } from '../model/facts.ts';
import type { FieldSource } from '../model/metadata.ts';
import { defineRule, type Finding } from '../model/rule.ts';
import { fieldAt } from './frontmatter/field.ts';
import { sourceName } from './frontmatter/source-words.ts';

export const fieldMismatch = defineRule({
  id: 'field-mismatch',
  severity: 'error',
  summary:
    "A field is not equal to what the document type says it repeats: the file's name or number, a heading, a line.",
  rationale: 'The same thing said in two places and in two ways: nobody knows which one holds.',
  examples: {
    bad: { 'adrs/0012-search.md': '---\nnumber: 21\n---\n' },
    good: { 'adrs/0012-search.md': '---\nnumber: 12\n---\n' },
    contract: {
      text: 'equals: { number: fileNumber() }',
      parts: { equals: { number: { kind: 'file', part: 'number', anyCase: false } } },
    },
  },

  concerns: ({ equals }) => Object.keys(equals).length > 0,
  *check({ document, docType }) {
    for (const [name, source] of Object.entries(docType.equals)) {
      const finding = compare(document, name, source);
      if (finding !== undefined) yield finding;
    }
  },
});

function compare(document: DocumentFacts, name: string, source: FieldSource): Finding | undefined {
  const field = fieldAt(document, [name]);
  if (field.isMissing || field.value === null) return undefined; // The schema says whether it may be.
  const what = sourceName(source);
  const { expected: all = {} } = document.frontmatter;
  const expected = Object.hasOwn(all, name) ? all[name] : undefined;
  if (expected === undefined) {
    return {
      message: `"${name}" has to equal ${what}, and there is none`,
      help: `Add ${what}`,
      range: field.range,
    };
  }
  const own = [field.value].flat().map(String);
  if (own.some((value) => normal(value, source) === normal(expected.value, source))) return undefined;
  return {
    message: `"${name}" is "${own.join(', ')}", and ${what} is "${expected.value}"`,
    help: 'Make them the same',
    range: field.range,
  };
}

/** Without what typesetting and escaping change; of a number, its value. */
function normal(value: string, source: FieldSource): string {
  const isNumber = (source.kind === 'heading' || source.kind === 'file') && source.part === 'number';
  if (isNumber) return String(Number(/\d+/.exec(value)?.[0] ?? value));
  const text = value
    .normalize()
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/-{2,3}|[\u2013\u2014]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return 'anyCase' in source && source.anyCase ? text.toLowerCase() : text;
}
