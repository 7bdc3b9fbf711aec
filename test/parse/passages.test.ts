import { expect, test } from 'vitest';
import { passageCards } from '../../src/parse/passage-cards.ts';
import { documentIn } from '../views/documents.ts';

const head =
  '---\ntitle: Orca\n---\n\n## Tasks\n\n| ID | Task | Days |\n|---|---|---|\n| T1 | A, T2 | 1 |\n| T2 | B | 1 |\n';

const saidIn = (body: string, path = 'plans/a.md') =>
  passageCards(documentIn({ [path]: head + body }).document).said ?? [];

test.each<[what: string, body: string, expected: [line: number, ids: string, source: string][]]>([
  ['a paragraph', '\nT1 waits,\nsee x.\n\nT10 too.\n', [[12, 'T1', 'T1 waits,\nsee x.']]],
  ['without comments', '\nT1 is 5 <!-- docwright-figure x -->, and T2.\n', [[12, 'T1 T2', 'T1 is 5, and T2.']]],
  [
    'a paragraph with the list that it leads to',
    '\nT1 needs:\n\n- a\n- b\n\nT2 is apart.\n\n- c\n',
    [
      [12, 'T1', 'T1 needs:\n\n- a\n- b'],
      [17, 'T2', 'T2 is apart.'],
    ],
  ],
  [
    'items, with what stands below them',
    '\n- [x] one of T1\n  more\n  - below\n- two\n  - T2\n',
    [
      [12, 'T1', '☑ one of T1\nmore\n- below'],
      [16, 'T2', 'T2'],
    ],
  ],
  ['a quote', '\n> T1 in\n> a quote\n', [[12, 'T1', 'T1 in\na quote']]],
  ['references with their address', '\n[a `T1`][x] waits\n\n[x]: b.md\n', [[12, 'T1', '[a T1](b.md) waits']]],
  [
    'a row with the heads of its columns',
    '\n## Risks\n\n| Risk | Owner | |\n|---|---|---|\n| T1 \\| [late](b.md) | | x |\n',
    [[16, 'T1', '**Risk:** T1 | [late](b.md) · x']],
  ],
  ['no address, no code block, no task of another plan', '\n[x](T1.md) <https://a.b/T1> b#T1\n\n```\nT1\n```\n', []],
  ['no criterion and no head of criteria', '\n## Success criteria\n\nT1:\n\n- [ ] T1 is good\n', []],
  ['no deliverable', '\n## Deliverables\n\n| Document |\n|---|\n| [T1](x.md) |\n', []],
])('what a plan says of its tasks: %s', (_, body, expected) =>
  expect(saidIn(body).map(({ line, ids, source }) => [line, ids.join(' '), source])).toEqual(expected),
);

test('each knows the block that it stands in', () => {
  expect(saidIn('\nT1 a\n\n### B\n\nT1 b\n').map(({ block }) => block)).toEqual([1, 2]);
});

test('a document without tasks has none, and neither has one without a table', () => {
  expect(passageCards(documentIn({ 'plans/a.md': 'T1 is late.\n' }).document)).toEqual({});
  expect(passageCards(documentIn({ 'specs/a.md': '| A |\n|---|\n| T1 |\n\nT1\n' }).document)).toEqual({});
});

test.each<[what: string, list: string, under: (string | undefined)[]]>([
  ['nothing', '- [ ] a\n', [undefined]],
  ['a heading', '### Phase 1\n\n- [ ] a\n\n### Two\n\n#### Three\n\n- [x] b\n', ['Phase 1', 'Two\nThree']],
  ['a paragraph directly before', 'Far.\n\n**Phase\n4**:\n- [ ] a\n', ['Phase 4:']],
  ['a comment between', 'Phase 4:\n\n<!-- x -->\n\n- [ ] a\n', ['Phase 4:']],
  ['an item', 'All:\n\n- T1:\n  - [ ] a\n', ['All:\nT1:']],
  ['something else directly before', 'Phase 4:\n\n```\nx\n```\n\n- [ ] a\n', [undefined]],
])('items of a checklist stand under %s', (_, list, under) => {
  const { document } = documentIn({ 'plans/a.md': `## Success criteria\n\n${list}` });
  expect(document.rows['criteria']?.map((row) => row.under)).toEqual(under);
});
