import { expect, test } from 'vitest';
import { documentSummary } from '../../src/views/document-summary.ts';
import { documentIn, text } from './documents.ts';

const summaryOf = (path: string, source: string) => {
  const { project, document } = documentIn({ [path]: source });
  return documentSummary(project, document);
};

test.each<[name: string, path: string, source: string, title: string]>([
  ['frontmatter first', 'adrs/0007-x.md', text('title: Chosen', '# Heading'), 'Chosen'],
  ['then the first level-1 heading', 'adrs/0007-x.md', '## Early\n\n# Heading *two*\n', 'Heading two'],
  ['then the name of the file', 'adrs/0007-x.md', 'Text.\n', '0007-x'],
  ['of the folder, for an index', 'adrs/search/index.md', 'Text.\n', 'search'],
  ['a number is a title', 'adrs/0007-x.md', text('title: 2026'), '2026'],
  ['without the number of the file', 'adrs/0007-x.md', '# 7. Heading\n', 'Heading'],
  ['without the number and its name', 'adrs/0007-x.md', text("title: 'ADR-0007: Heading'"), 'Heading'],
  ['with another number', 'adrs/0007-x.md', '# 17. Heading\n', '17. Heading'],
  ['with a number that is a word', 'adrs/0007-x.md', '# 7 ways\n', '7 ways'],
  ['without numbers in the type', 'plans/7-x.md', '# 7. Plan\n', '7. Plan'],
  ['a list is not', 'adrs/0007-x.md', text('title: [a, b]'), '0007-x'],
])('title: %s', (_, path, source, title) => {
  expect(summaryOf(path, source).title).toBe(title);
});

test.each<[frontmatter: string, expected: Partial<ReturnType<typeof summaryOf>>]>([
  ['author: Ann', { authors: ['Ann'] }],
  ['author: [Ann, Bob]', { authors: ['Ann', 'Bob'] }],
  ['author: { name: Ann }', { authors: [] }],
  ['version: 1.5', { version: '1.5' }],
  ['date: 2026-11-20', { date: '2026-11-20' }],
  ['description: Why', { purpose: 'Why' }],
  ['status: [accepted]', { status: '' }],
  ['other: x', { status: '', owner: '', tags: [], alerts: [], number: '0007', minutes: 1, address: '/adrs/0007-x/' }],
])('%s', (frontmatter, expected) => {
  expect(summaryOf('adrs/0007-x.md', text(frontmatter))).toMatchObject(expected);
});

test.each<[words: number, minutes: number]>([
  [0, 1],
  [220, 1],
  [660, 3],
])('%i words take %i min', (words, minutes) => {
  expect(summaryOf('plans/p.md', 'word '.repeat(words)).minutes).toBe(minutes);
});

test.each<[frontmatter: string, expected: unknown]>([
  ['lang: ar', { lang: 'ar', dir: 'rtl' }],
  ['lang: pt-br', { lang: 'pt-BR', dir: 'ltr' }],
  ['lang: ar\ndir: ltr', { lang: 'ar', dir: 'ltr' }],
  ['dir: rtl', { lang: 'en', dir: 'rtl' }],
  ['lang: en', undefined],
  ['lang: no language', undefined],
  ['lang: [ar]\ndir: up', undefined],
])('language: %s', (frontmatter, expected) => {
  expect(summaryOf('adrs/0007-x.md', text(frontmatter)).language).toEqual(expected);
});
