import { expect, test } from 'vitest';
import type { Card } from '../../../src/model/card.ts';
import type { Project } from '../../../src/model/project.ts';
import { blockCards } from '../../../src/parse/block-cards.ts';
import { passageCards } from '../../../src/parse/passage-cards.ts';
import { mentions } from '../../../src/text/mentions.ts';
import { packetOf } from '../../../src/views/packet/packet.ts';
import { taskAddresses } from '../../../src/views/packet/task-address.ts';
import { plansOf } from '../../../src/views/plan/plans.ts';
import { projectOf, type Tree } from '../../support/check-text.ts';

function projectIn(tree: Tree): Project<Card> {
  const project = projectOf(tree, {}, { asOf: '2026-01-08' });
  for (const document of project.documents)
    Object.assign(document, { blocks: blockCards(document), ...passageCards(document) });
  return project;
}

const plan = (rows: string, more = '') =>
  `---\ntitle: Orca\nstarts: 2026-01-05\nstatus: active\n---\n\n## Summary\n\nAn index.\n\n## Tasks\n\n| ID | Task | Owner | Phase | Days | Depends on | Status |\n|---|---|---|---|---|---|---|\n${rows}\n${more}`;

const packetIn = (tree: Tree, id: string) => {
  const project = projectIn(tree);
  return packetOf(
    project,
    [...plansOf(project).tasks.values()].find((task) => task.id === id)!,
  );
};

test.each<[text: string, ids: string[]]>([
  ['T5: models', ['T5', 'models']],
  ['Layers T1–T3', ['Layers', 'T1', 'T3', 'T2']],
  ['T50 is another', ['T50', 'is', 'another']],
  ['5 days, task 5, #6', ['days', 'task', '5', '6']],
  ['1.2 and a-b.', ['1.2', 'and', 'a-b']],
  ['T9-T3', ['T9-T3']],
  ['a#T9, #T9 and a#9', ['a', 'T9', 'and']],
])('%s names %j', (text, ids) => expect([...mentions(text)]).toEqual(ids));

test('what a task waits for, what that delivers, and what waits for the task', () => {
  const rows =
    '| T1 | Models | Ada | P1 | 2 | | done |\n| T2 | Index | Bob | P2 | 1 | T1, b#T9 | open |\n| T3 | Search | | | 1 | T2 | open |';
  const deliverables =
    '\n## Deliverables\n\n| Document | Lines | Owner | Status |\n|---|---|---|---|\n| [Models (T1)](../specs/models.md) | 100 | Ada | done |\n| [Index](../specs/index-of.md) | | Bob | open |\n';
  const { dependsOn, neededBy, delivers, isLate, slot } = packetIn(
    {
      'plans/a.md': plan(rows, deliverables),
      'plans/b.md': plan('| T9 | Other | | | 3 | | active |'),
      'specs/models.md': '# M\n',
    },
    'T2',
  );
  expect(dependsOn).toMatchObject([
    {
      id: 'T1',
      plan: undefined,
      status: 'done',
      owners: ['Ada'],
      lastDay: '2026-01-06',
      delivers: [{ page: '/specs/models/', lines: '100' }],
    },
    { id: 'T9', plan: 'Orca', status: 'active', lastDay: '2026-01-07', delivers: [], packet: '/tasks/plans/b/T9/' },
  ]);
  expect(neededBy.map(({ id }) => id)).toEqual(['T3']);
  expect(delivers).toEqual([]);
  expect({ isLate, slot }).toMatchObject({ isLate: false, slot: { firstDay: '2026-01-08', lastDay: '2026-01-08' } });
});

test('criteria that name the task come before those of its phase; others are left out', () => {
  const criteria =
    '\n## Success criteria\n\n- [x] Phase 2 is reviewed\n- [ ] T5 answers in 200 ms\n- [ ] T50 is fast\n- [ ] All is well, in 2 weeks\n- [ ] T4–T6 are merged\n';
  const { criteria: found } = packetIn({ 'plans/a.md': plan('| T5 | A | | 2 | 1 | | |', criteria) }, 'T5');
  expect(found.map(({ item, names, isDone }) => [item.text, names, isDone])).toEqual([
    ['T5 answers in 200 ms', 'task', false],
    ['T4–T6 are merged', 'task', false],
    ['Phase 2 is reviewed', 'phase', true],
  ]);
});

const phases = '\n## Phases\n\n| Phase | Name |\n|---|---|\n| P1 | Base |\n| P4 | Core (all) |\n| Five | X |\n';

test.each<[phase: string, criteria: string, found: string]>([
  ['P4', 'Phase 4:\n\n- [ ] a\n\nPhase 40:\n\n- [ ] b\n', 'phase a'],
  ['4', '### Phase P4 and release\n\n- [ ] a\n\n### Phase 1\n\n- [ ] b\n', 'phase a'],
  ['P4', '### Core (all): done\n\n- [ ] a\n\n### Core\n\n- [ ] b\n', 'phase a'],
  ['P4', 'The core (all), P1:\n\n- [ ] a\n', ''],
  ['P4', '### P4\n\n- [ ] a\n\nPhase 1:\n\n- [ ] T5 b\n- [ ] c\n', 'task T5 b; phase a; phase c'],
  ['P4', 'T4–T6:\n\n- [ ] a\n', 'task a'],
  ['Five', '### phase five\n\n- [ ] a\n', 'phase a'],
  ['', 'Phase 4:\n\n- [ ] a\n', ''],
])('criteria of a task in phase %j, by what they stand under: %j', (phase, criteria, found) => {
  const more = `${phases}\n## Success criteria\n\n${criteria}`;
  const packet = packetIn({ 'plans/a.md': plan(`| T5 | A | | ${phase} | 1 | | |`, more) }, 'T5');
  expect(packet.criteria.map(({ item, names }) => `${names} ${item.text}`).join('; ')).toBe(found);
});

test('what the plan says of a task elsewhere, but for what its packet gives in full', () => {
  const more =
    '\nT1 is late. T2 is not.\n\n## Notes\n\nNothing.\n\n### T1 in detail\n\nT1, see [more](#more).\n\n### More\n\nOf T1.\n\n## Open questions\n\n- Is T1 [big](x.md)?\n';
  const tree = { 'plans/a.md': plan('| T1 | A | | | 1 | | |\n| T2 | B | | | 1 | | |', more).replace('An index', 'T1') };
  expect(packetIn(tree, 'T1')).toMatchObject({
    passages: [
      { line: 18, heading: 'Tasks', anchor: '#tasks', text: { source: 'T1 is late. T2 is not.' } },
      { line: 34, heading: 'Open questions', anchor: '#open-questions', text: { text: 'Is T1 big?' } },
    ],
    morePassages: 0,
    isNamed: true,
  });
  expect(packetIn({ 'plans/a.md': plan('| T1 | A | | | 1 | | |') }, 'T1').isNamed).toBe(false);
  expect(packetIn(tree, 'T2').passages.map(({ line }) => line)).toEqual([18]);
});

test('of many places that name a task, eight are given and the others counted', () => {
  const { passages, morePassages } = packetIn(
    { 'plans/a.md': plan('| T1 | A | | | 1 | | |', `\n## Notes\n\n${'T1 is late.\n\n'.repeat(11)}`) },
    'T1',
  );
  expect([passages.length, morePassages]).toEqual([8, 3]);
});

const long = `---\ntitle: Long\n---\n\n## Context\n\n${'Line.\n\n'.repeat(100)}## Decision\n\nWe will.\n`;

test('a linked section is given in full, a document up to a length, of a longer one what sums it up', () => {
  const section =
    '\n## Notes\n\n### T1: models, see ADR-0002\n\nRead [the API](../specs/api.md#errors), [it](../adrs/0001-long.md), [both](../adrs/0001-long.md#context) and [itself](#tasks).\n\n### T10\n\nOther.\n';
  const { sections, linked, summary } = packetIn(
    {
      'plans/a.md': plan('| T1 | [Short](../adrs/0002-short.md) | | | 1 | | |', section),
      'adrs/0001-long.md': long,
      'adrs/0002-short.md': '---\ntitle: Short\nstatus: accepted\n---\n\n## Decision\n\nYes.\n',
      'specs/api.md': '# API\n\n## Errors\n\nAll.\n\n### Codes\n\n1.\n\n## Other\n',
    },
    'T1',
  );
  expect({ sections: sections?.spans, summary: summary?.spans }).toEqual({ sections: [[4, 5]], summary: [[1, 2]] });
  expect(linked.map(({ path, spans, cutFrom, status }) => ({ path, spans, cutFrom, status }))).toEqual([
    { path: 'content/adrs/0002-short.md', spans: [[0, 2]], cutFrom: undefined, status: 'accepted' },
    { path: 'content/specs/api.md', spans: [[2, 4]], cutFrom: undefined, status: '' },
    { path: 'content/adrs/0001-long.md', spans: [[2, 3]], cutFrom: 206, status: '' },
    { path: 'content/adrs/0001-long.md', spans: [[1, 2]], cutFrom: undefined, status: '' },
  ]);
});

test('a packet changes only with what it shows', () => {
  const tree = (edit: string, other: string): Tree => ({
    'plans/a.md': plan(
      `| T1 | A | | | 1 | | |\n| T2 | B${other} | | | 1 | | |`,
      `\n## Notes\n\n### T1\n\n[x](../specs/x.md#a)\n\n### T2\n\nB${other}\n`,
    ),
    'specs/x.md': `## A\n\n${edit}\n\n## B\n\n${other}\n`,
  });
  const before = packetIn(tree('1', '1'), 'T1');
  expect(packetIn(tree('1', '2'), 'T1')).toEqual(before);
  expect(packetIn(tree('2', '1'), 'T1')).not.toEqual(before);
});

test('two rows with one id: the first counts and names the other', () => {
  const packet = packetIn({ 'plans/a.md': plan('| T1 | A | | | 1 | | |\n| T1 | B | | | 1 | | |') }, 'T1');
  expect({ title: packet.title.text, line: packet.line, doubles: packet.doubles }).toEqual({
    title: 'A',
    line: 15,
    doubles: [16],
  });
});

test('ids are safe in addresses, and no two packets share one', () => {
  const rows = ['T1', 't1', '1.2', '1-2', 'Ä1', 'constructor', '__proto__'.slice(2), `L${'o'.repeat(100)}`];
  const project = projectIn({ 'plans/a.md': plan(rows.map((id) => `| ${id} | A | | | 1 | | |`).join('\n')) });
  expect([...taskAddresses(plansOf(project)).values()]).toEqual([
    '/tasks/plans/a/T1/',
    '/tasks/plans/a/t1-2/',
    '/tasks/plans/a/1-2/',
    '/tasks/plans/a/1-2-2/',
    '/tasks/plans/a/Ä1/',
    '/tasks/plans/a/constructor/',
    '/tasks/plans/a/proto__/',
    `/tasks/plans/a/L${'o'.repeat(79)}/`,
  ]);
});

test('tasks of a cycle have no time', () => {
  const packet = packetIn({ 'plans/a.md': plan('| T1 | A | | | 1 | T2 | |\n| T2 | B | | | 1 | T1 | |') }, 'T1');
  expect({ slot: packet.slot, before: packet.dependsOn.map(({ id }) => id) }).toEqual({
    slot: undefined,
    before: ['T2'],
  });
});
