import { expect, test } from 'vitest';
import { overview } from '../../src/views/overview.ts';
import { projectOf } from '../support/check-text.ts';
import { text } from './documents.ts';

const project = projectOf({
  'adrs/0001-a.md': text('title: A\nstatus: accepted\ndate: 2026-01-02'),
  'adrs/0002-b.md': text('title: B\nstatus: proposed\ndate: 2026-01-03'),
  'adrs/0003-c.md': text('title: C\nstatus: odd'),
  'plans/d.md': text('title: D\nstatus: draft\ndate: 2026-01-01'),
});

test.each<[name: string, limit: number, newest: string, waiting: string]>([
  ['all', 9, 'B A D', 'D B'],
  ['cut', 1, 'B', 'D'],
])('lists: %s', (_, limit, newest, waiting) => {
  const found = overview(project, limit);
  expect(found.newest.map(({ title }) => title).join(' ')).toBe(newest);
  expect(found.waiting.map(({ title }) => title).join(' ')).toBe(waiting);
  expect(found.waitingCount).toBe(2);
});

test('types in the order of the config, statuses in the order of the contract', () => {
  const types = overview(project).types.map(({ type, count, statuses }) => [
    type,
    count,
    statuses.map((some) => `${some.count} ${some.status}`).join(', '),
  ]);
  expect(types).toEqual([
    ['plan', 1, '1 draft'],
    ['adr', 3, '1 proposed, 1 accepted, 1 odd'],
    ['runbook', 0, ''],
    ['spec', 0, ''],
  ]);
});
