import { expect, test } from 'vitest';
import { defineView } from '../../src/config/own-views.ts';
import { resolveConfig } from '../../src/config/define-config.ts';
import { tables } from '../../src/doc-types/index.ts';
import type { OwnView, ViewFacts } from '../../src/model/own-view.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { ownRows, ownViewDays } from '../../src/views/own-view.ts';
import { projectOf } from '../support/check-text.ts';

const tree = {
  'specs/a.md':
    '---\ntitle: A\nproject: orca\nkey: [1]\n---\n\n## Requirements\n\n| ID | Requirement | Level |\n|---|---|---|\n| R1 | Be `quick` | must |\n',
  'other/b.md': '# No type\n',
};

const view = (rows: (facts: ViewFacts) => unknown): OwnView => ({
  name: 'mine',
  title: 'Mine',
  description: 'Mine.',
  columns: { a: 'A', b: 'B' },
  rows: rows as OwnView['rows'],
});

const rowsOf = (own: OwnView, asOf?: string) => ownRows(projectOf(tree, { views: [own] }, { asOf }), own);

test('rows are made of documents with a page and of typed tables', () => {
  const own = defineView({
    name: 'mine',
    title: 'Mine',
    description: 'Mine.',
    columns: { id: 'ID', what: 'What', more: 'More', empty: 'Empty' },
    rows: ({ documents }) =>
      documents.flatMap((document) =>
        tables.requirements.rowsOf(document).map(({ line, cells }) => ({
          document,
          line,
          cells: { id: cells.ID?.value, what: cells.Requirement, more: document.metadata['key'] === undefined },
        })),
      ),
  });
  const rows = rowsOf(own);
  expect(rows.map(({ card, ...row }) => ({ ...row, path: card.path }))).toEqual([
    {
      path: 'content/specs/a.md',
      line: 11,
      cells: { id: 'R1', what: { text: 'Be quick', source: 'Be `quick`' }, more: false, empty: null },
    },
  ]);
});

test.each<[what: string, rows: (facts: ViewFacts) => unknown, message: string]>([
  ['throws', () => (undefined as unknown as { a: 1 }).a, 'rows stopped: Cannot read properties of undefined'],
  [
    'throws a text',
    () => {
      throw 'no' as unknown as Error;
    },
    'rows stopped: no',
  ],
  ['waits', () => Promise.resolve([]), 'rows gives a promise and not a list'],
  ['nothing', () => undefined, 'rows gives a value of type undefined and not a list'],
  ['no document', () => [{ cells: {} }], 'row 1 has no document'],
  ['a copy', ({ documents }) => [{ document: { ...documents[0] }, cells: {} }], 'row 1 has no document'],
  ['no row', () => [null], 'row 1 has no document'],
  ['no cells', ({ documents: [document] }) => [{ document }], 'row 1 has no cells'],
  ['a wrong line', ({ documents: [document] }) => [{ document, line: 0.5, cells: {} }], 'row 1 has a line'],
  [
    'another column',
    ({ documents: [document] }) => [{ document, cells: { constructor: 1 } }],
    'a cell "constructor", and there is no such column',
  ],
  [
    'no cell',
    ({ documents: [document] }) => [{ document, cells: { a: () => 1 } }],
    'a value of type function below "a"',
  ],
  ['no number', ({ documents: [document] }) => [{ document, cells: { a: Number.NaN } }], 'NaN below "a"'],
])('%s is refused', (_, rows, message) => {
  expect(() => rowsOf(view(rows))).toThrow(UsageError);
  expect(() => rowsOf(view(rows))).toThrow(message);
});

test('a view that asks which day it is holds for that day alone', () => {
  const [asks, other] = [view(({ asOf }) => (asOf === '' ? [] : [])), view(() => [])];
  const daysOf = (own: OwnView) => ownViewDays(projectOf(tree, { views: [own] }, { asOf: '2026-01-05' }));
  expect([daysOf(asks), daysOf(other)]).toEqual([['2026-01-04', '2026-01-05'], []]);
});

test.each<[what: string, given: unknown, message: string]>([
  ['a name with spaces', { ...view(() => []), name: 'My view' }, 'views.0.name'],
  ['no columns', { ...view(() => []), columns: {} }, 'must hold at least one column'],
  ['no function', { ...view(() => []), rows: [] }, 'must be a function that gives rows'],
  ['a component outside', { ...view(() => []), component: '../A.astro' }, 'must lie inside the root'],
  ['something else', 1, 'must be made by defineView'],
])('a config with %s is refused', (_, given, message) => {
  expect(() => resolveConfig({ views: [given] }, [])).toThrow(message);
});

test('two views of one name are refused', () => {
  expect(() => resolveConfig({ views: [view(() => []), view(() => [])] }, [])).toThrow('two views have the same name');
});
