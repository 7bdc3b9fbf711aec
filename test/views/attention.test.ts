import { expect, test } from 'vitest';
import { attention } from '../../src/views/attention/index.ts';
import type { DocumentSummary } from '../../src/views/document-summary.ts';
import { projectOf } from '../support/check-text.ts';
import { text } from './documents.ts';

const plan = (title: string, rows: string) =>
  text(
    `title: ${title}\nstarts: 2026-01-01`,
    `## Tasks\n\n| ID | Task | Owner | Days | Depends on | Status |\n|---|---|---|---|---|---|\n${rows}`,
  );

/** Thursday is the first day. */
const tree = {
  'plans/a.md': plan(
    'Alpha',
    `| T1 | One | Dev | 1 |  | open |
| T2 | Two | Dev | 3 |  | open |
| T3 | Three |  | 9 |  | open |
| T4 | Four | Dev | 9 |  | blocked |
| T5 | Five | Dev | 1 |  | done |
| T6 | Six | Dev | 1 | T7 | open |
| T7 | Seven | Dev | 1 | T6 | open |`,
  ),
  'plans/b.md': plan('Beta', '| T1 | Other | Dev | 2 |  | open |'),
  'plans/c.md': text(
    'title: Gamma\nversion: "2.0"',
    '## Sign-offs\n\n| Role | Date | Version |\n|---|---|---|\n| QA | 2026-01-01 | 1.0 |\n| Ops | 2026-01-01 | 2.0 |',
  ),
  'plans/d.md': text(
    'title: Delta',
    '## Risks\n\n| Risk | Probability | Impact | Mitigation | Owner | Status | Review |\n|---|---|---|---|---|---|---|\n| Flood | high | high | Dam | | open | |\n| Fire | high | high | Alarm | Ops | open | 2026-01-02 |\n| Frost | low | low | Coat | Ops | open | 2026-01-05 |\n| Old | low | low | | | closed | |\n\n## Metrics\n\n| Metric | Target | Current |\n|---|---|---|\n| Speed | <200ms | 250ms |\n| Reach | >=10 | 12 |',
  ),
  'runbooks/old.md': text('title: Old\ndate: 2025-01-01\nstatus: active'),
  'runbooks/new.md': text('title: New\ndate: 2026-01-01\nstatus: active'),
};

const shown = (asOf: string, path?: string, most?: number) =>
  attention(projectOf(tree, {}, { asOf }), path === undefined ? undefined : projectWith(path), most).map(
    ({ name, count, items }) => `${name} ${count}: ${items.map((own) => `${own.text} ${own.day ?? ''}`).join(', ')}`,
  );

const projectWith = (path: string) => ({ name: 'A & B', documents: [{ path }] as DocumentSummary[] });

test('what needs attention, by kind, the most urgent first', () => {
  expect(shown('2026-01-05')).toEqual([
    'late 2: T1 One 2026-01-01, T1 Other 2026-01-02',
    'cycles 1: T6 Six ',
    'blocked 1: T4 Four ',
    'overdue 1: Old 2025-06-30',
    'lapsed 1: QA ',
    'risks 2: Flood , Fire 2026-01-02',
    'unmet 1: Speed ',
    'unowned 1: T3 Three ',
  ]);
});

test('of some documents alone, and no more than asked for', () => {
  expect(shown('2026-01-07', 'content/plans/b.md')).toEqual(['late 1: T1 Other 2026-01-02']);
  expect(shown('2026-01-07', undefined, 1)[0]).toBe('late 3: T1 One 2026-01-01');
  expect(shown('2026-01-07', 'nothing')).toEqual([]);
});

test('an item says where it stands, and of which document it is where its text does not', () => {
  const [late, , , overdue] = attention(projectOf(tree, {}, { asOf: '2026-01-05' }));
  expect(late?.items[0]).toMatchObject({ address: '/plans/a/', line: 10, title: 'Alpha' });
  expect(overdue?.items[0]).toMatchObject({ address: '/runbooks/old/', line: undefined, title: '' });
});

test('a kind leads to all of it, and to that of one project', () => {
  const project = projectOf(tree, {}, { asOf: '2026-01-05' });
  const lead = (path?: string) =>
    attention(project, path === undefined ? undefined : projectWith(path)).map(({ address, rest }) => address + rest);
  expect(lead()).toEqual([
    '/tracker/#late',
    '/tracker/#cycles',
    '/tracker/#blocked',
    '/reviews/#overdue',
    '/sign-offs/?status=lapsed#all',
    '/risks/#attention',
    '/metrics/?outcome=unmet#all',
    '/tracker/#unowned',
  ]);
  expect(lead('content/plans/a.md')).toEqual([
    '/tracker/?project=A+%26+B&only=late#all',
    '/tracker/#cycles',
    '/tracker/?project=A+%26+B&status=blocked#all',
    '/tracker/?project=A+%26+B&only=unowned#all',
  ]);
  expect(lead('content/plans/d.md')).toEqual([
    '/risks/?project=A+%26+B&attention=any#all',
    '/metrics/?project=A+%26+B&outcome=unmet#all',
  ]);
});
