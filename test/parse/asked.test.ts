import { expect, test } from 'vitest';
import { parseDocument } from '../../src/parse/document.ts';

const parsed = (text: string, ...asked: Parameters<typeof parseDocument>[1][]) =>
  parseDocument({ path: 'a.md', id: 'a', docType: '', format: 'md', text }, ...asked);

const nothing = { tables: false, sections: false };
const table = '| a | b |\n| - | - |\n| 1 | 2 |\n';

test('what no contract asks for is not made, and all else is the same', () => {
  const text = `# Title\n\n${table}\n## Below *it*\n\n1. Two [words](b.md) \`c\`.\n`;
  const whole = parsed(text);
  const { tables, sections, ...rest } = parsed(text, nothing);
  expect(tables).toEqual([]);
  expect(sections.map(({ content, opening }) => [content, opening])).toEqual([
    ['', undefined],
    ['', undefined],
  ]);
  expect(rest).toEqual({ ...whole, tables: undefined, sections: undefined });
  expect(sections.map(({ title, words, holds }) => [title, words, holds])).toEqual(
    whole.sections.map(({ title, words, holds }) => [title, words, holds]),
  );
  expect(whole.sections.map(({ content }) => content)).toEqual(['1 2   Two words c.', 'Two words c.']);
});

test('tables that promise documents, and those beside placeholders, are always there', () => {
  const promising = '| Document | Status |\n| - | - |\n| [B](b.md) | planned |\n';
  expect(parsed(`${table}\n${promising}`, nothing)).toMatchObject({ promises: ['b.md'], tables: [{}] });
  expect(parsed(`${table}\nTODO\n`, nothing).tables).toHaveLength(1);
});

test('words and code have places where a rule may ask for them', () => {
  expect(parsed('Plain `code`.')).toMatchObject({ prose: [], inlineCode: [] });
  expect(parsed('TODO: `é`.').prose).toHaveLength(2);
  expect(parsed('TODO: `é`.').inlineCode).toHaveLength(1);
});
