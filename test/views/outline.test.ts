import { expect, test } from 'vitest';
import { type OutlineItem, outline } from '../../src/views/outline.ts';
import { documentIn } from './documents.ts';

const brief = (items: readonly OutlineItem[]): string =>
  items.map(({ slug, items: below }) => (below.length === 0 ? slug : `${slug}(${brief(below)})`)).join(' ');

test.each<[markdown: string, expected: string]>([
  ['Text', ''],
  ['# T\n\n## A\n\n## B', 'a b'],
  ['## A\n\n### B\n\n#### C\n\n### D\n\n## E', 'a(b d) e'],
  ['### A\n\n## B\n\n### C', 'a b(c)'],
  ['## A\n\n## A', 'a a-1'],
])('%j', (markdown, expected) => {
  expect(brief(outline(documentIn({ 'plans/p.md': markdown }).document.headings))).toBe(expected);
});
