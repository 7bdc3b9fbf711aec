import { expect, test } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import type { Commit } from '../../src/model/commit.ts';
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

const commit = (date: string): Commit => ({ date, author: 'Ada', subject: 'S' });

test('sums of all, by type and by project', () => {
  const { total, byType, byProject, byWeek } = statistics(projectIn(tree), () => []);
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

test('documents by the week of their newest commit', () => {
  const days: Record<string, string[]> = {
    'content/adrs/0001-a.md': ['2026-01-04', '2025-12-01'],
    'content/plans/b.md': ['2026-01-05'],
    'content/plans/c.md': ['2025-12-29'],
  };
  const { byWeek } = statistics(projectIn(tree), (path) => (days[path] ?? []).map(commit));
  expect(byWeek).toMatchObject([
    { monday: '2026-01-05', documents: 1 },
    { monday: '2025-12-29', documents: 2 },
  ]);
});

test('weeks long ago are put together', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`plans/p${index}.md`, '# P\n']));
  const start = Date.UTC(2026, 0, 5);
  const { byWeek } = statistics(projectIn(many), (path) => [
    commit(new Date(start - Number(/\d+/.exec(path)) * 7 * 86_400_000).toISOString().slice(0, 10)),
  ]);
  expect([byWeek.length, byWeek[0], byWeek.at(-1)]).toMatchObject([
    27,
    { monday: '2026-01-05', documents: 1 },
    { monday: undefined, documents: 4 },
  ]);
});

test('nothing comes to nothing', () => {
  const { total, byType, byProject, byWeek } = statistics(projectIn({}), () => []);
  expect([Object.values({ ...total, cards: 0 }).every((sum) => sum === 0), byType, byProject, byWeek]).toEqual([
    true,
    [],
    [],
    [],
  ]);
});
