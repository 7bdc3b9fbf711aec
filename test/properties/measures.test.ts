import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveConfig } from '../../src/config/define-config.ts';
import { checkChanged } from '../../src/engine/index.ts';
import { rules } from '../../src/rules/index.ts';
import { writeTree } from '../support/cli.ts';

const wanted = new Set(['undelivered', 'figure-drift', 'done-before-dependency', 'task-cycle']);

const config = resolveConfig(
  { rules: Object.fromEntries(rules.map(({ id }) => [id, wanted.has(id) || id === 'broken-link' ? 'error' : 'off'])) },
  rules.map(({ id }) => id),
);

const plan = (depends: string, status = 'open') =>
  `## Tasks\n\n| ID | Task | Depends on | Status |\n|---|---|---|---|\n| T1 | A | ${depends} | ${status} |\n`;

const promise = '## Deliverables\n\n| Document | Lines | Status |\n|---|---|---|\n| runbooks/r.md | 2 | done |\n';

const runbook = '---\nlines: { min: 1 }\n---\nOne.\nTwo.\n';

test('what a document says of others is checked again when they change', async () => {
  const root = writeTree({
    'node_modules/x': '',
    'content/plans/a.md': `${plan('b#T1', 'done')}\nAll 2 tasks <!-- docwright-figure tasks.count project=* -->.\n\n${promise}`,
    'content/plans/b.md': plan('', 'done'),
    'content/runbooks/r.md': runbook,
  });
  const write = (path: string, text: string) => writeFileSync(join(root, 'content', path), text);
  const found = async () => {
    const { report } = await checkChanged({ root, configPath: undefined }, () => Promise.resolve(config), {
      asOf: '2026-11-20',
    });
    return report.diagnostics.filter(({ path }) => path === 'content/plans/a.md').map(({ ruleId }) => ruleId);
  };
  expect(await found()).toEqual([]);
  write('plans/b.md', plan('', 'open'));
  expect(await found()).toEqual(['done-before-dependency']);
  write('plans/b.md', plan('a#T1', 'done'));
  expect(await found()).toEqual(['task-cycle']);
  write('plans/b.md', `${plan('', 'done')}| T2 | B | | done |\n`);
  expect(await found()).toEqual(['figure-drift']);
  write('plans/b.md', plan('', 'done'));
  write('runbooks/r.md', runbook.replace('Two.\n', ''));
  expect(await found()).toEqual(['undelivered']);
  write('runbooks/r.md', `${runbook}See [x](gone.md).\n`);
  expect(await found()).toEqual(['undelivered']);
  write('runbooks/gone.md', runbook);
  expect(await found()).toEqual([]);
});
