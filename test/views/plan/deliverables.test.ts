import { expect, test } from 'vitest';
import { deliverableRows, deliverableTotals } from '../../../src/views/plan/deliverables.ts';
import { projectOf } from '../../support/check-text.ts';

const plan = `## Deliverables

| Document | Lines | Owner | Status |
|---|---|---|---|
| [The runbook](../runbooks/r.md) | 10 | Ada | done |
| runbooks/r.md | | | |
| specs/gone.md | 1,200 | Ada, Bo | in progress |
| ../../src/x.ts.md | 5 | | planned |
`;

const project = projectOf({ 'plans/a.md': plan, 'runbooks/r.md': '---\ntitle: R\n---\nOne.\nTwo.\n' });
const rows = deliverableRows(project, project.byPath.get('content/plans/a.md')!);

test('each row has the lines and the page of its document, where that is there', () => {
  expect(
    rows.map(({ line, status, target, lines, address, owners }) => [line, status, target, lines, address, owners]),
  ).toEqual([
    [5, 'done', 10, 2, '/runbooks/r/', ['Ada']],
    [6, 'open', undefined, 2, '/runbooks/r/', []],
    [7, 'active', 1200, undefined, undefined, ['Ada', 'Bo']],
    [8, 'open', 5, undefined, undefined, []],
  ]);
});

test('totals are sums', () => {
  expect(deliverableTotals(rows)).toEqual({ documents: 4, done: 1, target: 1215, lines: 2 });
  expect(deliverableTotals([])).toEqual({ documents: 0, done: 0, target: undefined, lines: 0 });
  expect(deliverableTotals(rows.filter(({ target }) => target === undefined))).toMatchObject({ target: undefined });
});
