import { expect, test } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import { noHistory } from '../../src/model/commit.ts';
import type { Project } from '../../src/model/project.ts';
import { countsOf } from '../../src/parse/counts.ts';
import { statistics } from '../../src/views/statistics.ts';
import { projectOf, type Tree } from '../support/check-text.ts';

function projectIn(tree: Tree): Project<Card> {
  const project = projectOf(tree);
  for (const document of project.documents) Object.assign(document, { counts: countsOf(document) });
  return project;
}

const tree = {
  'adrs/0001-a.md': `---\ntitle: A\nproject: orca\n---\n\n${'word '.repeat(449)}\n\n[b](../plans/b.md) [c](https://example.org) [b](../plans/b.md)\n`,
  'plans/b.md': '---\ntitle: B\nproject: constructor\n---\n\n## Success criteria\n\n- [x] One\n- [ ] Two\n',
  'plans/c.md': '# C\n',
  'other/d.md': 'Not published.\n',
};

test('sums of all, by type and by project', () => {
  const { total, byType, byProject, byWeek } = statistics(projectIn(tree), () => noHistory);
  expect(total).toMatchObject({
    documents: 3,
    lines: 10,
    words: 457,
    pages: 2,
    minutes: 4,
    internal: 2,
    external: 1,
    criteria: 2,
    criteriaDone: 1,
  });
  expect(byType.map(({ type, documents, words }) => [type, documents, words])).toEqual([
    ['plan', 2, 5],
    ['adr', 1, 452],
  ]);
  expect(byProject.map(({ project, documents }) => [project?.label, documents])).toEqual([
    ['constructor', 1],
    ['orca', 1],
    [undefined, 1],
  ]);
  expect(byWeek).toEqual([]);
});

test('changes by week, of all commits', () => {
  const weeks: Record<string, Record<string, number>> = {
    'content/adrs/0001-a.md': { '2025-12-29': 2, '2025-12-01': 1 },
    'content/plans/b.md': { '2026-01-05': 3, '2025-12-29': 1 },
  };
  const { byWeek, documents } = statistics(projectIn(tree), (path) => ({ weeks: weeks[path] ?? {} }));
  expect(byWeek.map(({ monday, changes, cards }) => [monday, changes, cards.map(({ id }) => id)])).toEqual([
    ['2026-01-05', 3, ['plans/b']],
    ['2025-12-29', 3, ['adrs/0001-a', 'plans/b']],
    ['2025-12-01', 1, ['adrs/0001-a']],
  ]);
  expect(documents.map(({ card, changes }) => [card.id, changes])).toEqual([
    ['adrs/0001-a', 3],
    ['plans/b', 4],
    ['plans/c', 0],
  ]);
});

test('weeks long ago are put together', () => {
  const start = Date.UTC(2026, 0, 5);
  const mondays = Array.from({ length: 30 }, (_, index) =>
    new Date(start - index * 7 * 86_400_000).toISOString().slice(0, 10),
  );
  const weeks = Object.fromEntries(mondays.map((monday) => [monday, 2]));
  const { byWeek } = statistics(projectIn({ 'plans/p.md': '# P\n' }), () => ({ weeks }));
  expect([byWeek.length, byWeek[0], byWeek.at(-1)]).toMatchObject([
    27,
    { monday: '2026-01-05', changes: 2 },
    { monday: undefined, changes: 8, cards: [{ id: 'plans/p' }] },
  ]);
});

test('nothing comes to nothing', () => {
  const { total, byType, byProject, byWeek } = statistics(projectIn({}), () => noHistory);
  expect([Object.values({ ...total, cards: 0 }).every((sum) => sum === 0), byType, byProject, byWeek]).toEqual([
    true,
    [],
    [],
    [],
  ]);
});
