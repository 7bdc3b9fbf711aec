import { expect, test } from 'vitest';
import { documentMap, hasMapLinks } from '../../src/views/document-map.ts';
import { mapPicture } from '../../src/views/map-picture.ts';
import { projectOf } from '../support/check-text.ts';

const document = (project: string, body = '') =>
  `---\ntitle: T\n${project === '' ? '' : `project: ${project}\n`}---\n\n${body}\n`;

const tree = {
  'adrs/0001-a.md': document('Orca', '[b](../plans/b.md) [again](../plans/b.md) [c](../specs/c.md)'),
  'adrs/0002-b.md': document('orca', '[a](0001-a.md) [b](../plans/b.md)'),
  'plans/b.md': document('Orca', '[a](../adrs/0001-a.md)'),
  'specs/c.md': document(''),
  'other/d.md': '[a](../adrs/0001-a.md)\n',
};

test('pairs of documents that link, by groups of project and type', () => {
  const { groups, links } = documentMap(projectOf(tree));
  expect(groups).toEqual([
    { index: 0, type: 'plan', project: 'Orca', label: 'Orca', documents: 1, within: 0 },
    { index: 1, type: 'adr', project: 'Orca', label: 'Orca', documents: 2, within: 1 },
    { index: 2, type: 'spec', project: '', label: '', documents: 1, within: 0 },
  ]);
  expect(links).toEqual([
    { from: 1, to: 0, count: 2 },
    { from: 0, to: 1, count: 1 },
    { from: 1, to: 2, count: 1 },
  ]);
});

test('the picture has a column for each type and a row for each project', () => {
  const { boxes, columns, rows, wires } = mapPicture(documentMap(projectOf(tree)), ['plan', 'adr', 'runbook', 'spec']);
  expect(columns.map(({ type }) => type)).toEqual(['plan', 'adr', 'spec']);
  expect(rows.map(({ label }) => label)).toEqual(['Orca', '']);
  expect(boxes.map(({ x, y }) => [x, y])).toEqual([
    [128, 36],
    [240, 36],
    [352, 100],
  ]);
  expect(wires.map(({ width }) => width)).toEqual([7, 4, 4]);
});

test('many projects: the largest have a row, the others share one', () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index): [string, string] => [
      `plans/p${String(index).padStart(2, '0')}.md`,
      document(`P${index % 20}`, index === 0 ? '[x](p39.md)' : ''),
    ]),
  );
  const { groups, links } = documentMap(projectOf(many));
  expect([groups.length, groups.at(-1)]).toEqual([
    13,
    { index: 12, type: 'plan', project: undefined, label: '', documents: 16, within: 0 },
  ]);
  expect(links.map(({ count }) => count)).toEqual([1]);
});

test.each<[links: boolean, what: string, tree: Record<string, string>]>([
  [true, 'between groups', tree],
  [false, 'within one', { 'adrs/0001-a.md': document('', '[b](0002-b.md)'), 'adrs/0002-b.md': document('') }],
  [false, 'from what has no page', { 'adrs/0001-a.md': document(''), 'other/d.md': '[a](../adrs/0001-a.md)\n' }],
  [false, 'none', { 'adrs/0001-a.md': document('Orca'), 'adrs/0002-b.md': document('') }],
  [false, 'no documents', {}],
])('whether there is a map is known without it: %s, links %s', (hasLinks, _, own) => {
  const project = projectOf(own);
  expect(hasMapLinks(project)).toBe(hasLinks);
  expect(documentMap(project).links.length > 0).toBe(hasLinks);
});
