import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bin, writeTree } from '../support/cli.ts';

const rules = (alert: string) => `groups:\n  - rules:\n      - alert: ${alert}\n        expr: up == 0\n`;

const runbook = `---
title: The gateway is down
version: '1'
date: 2026-11-01
author: ops
purpose: What to do.
audience: engineer
status: active
alerts: [GatewayDown]
---
`;

const config = (globs: string) =>
  `export default { alerts: { rules: ${globs} }, rules: { 'missing-section': 'off', 'too-short': 'off', 'orphan-document': 'off' } };\n`;

const project = (globs = "['ops/**/*.yaml']") =>
  writeTree({
    'node_modules/x': '',
    'docwright.config.mjs': config(globs),
    'content/runbooks/gateway.md': runbook,
    'ops/gateway/a.yaml': rules('GatewayDown'),
  });

/** Each run is a process of its own. @returns Findings as `path:line rule`. */
function check(root: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [bin, 'check', '--format', 'json', '--root', root], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { path: string; ruleId: string; range: { start: { line: number } } }[];
  };
  return diagnostics.map(({ path, ruleId, range }) => `${path}:${range.start.line} ${ruleId}`);
}

test('a rule file that changes, comes, breaks or goes is seen by the next check', () => {
  const root = project();
  const file = join(root, 'ops/gateway/a.yaml');
  expect(check(root)).toEqual([]);
  writeFileSync(file, rules('GatewayDwon'));
  const renamed = ['content/runbooks/gateway.md:9 unknown-alert', 'ops/gateway/a.yaml:3 alert-without-runbook'];
  expect(check(root)).toEqual(renamed);
  expect(check(root)).toEqual(renamed);
  mkdirSync(join(root, 'ops/more'));
  writeFileSync(join(root, 'ops/more/b.yaml'), rules('GatewayDown'));
  expect(check(root)).toEqual(['ops/gateway/a.yaml:3 alert-without-runbook']);
  writeFileSync(join(root, 'ops/more/b.yaml'), 'groups: [\n');
  expect(check(root)).toEqual(['ops/gateway/a.yaml:3 alert-without-runbook', 'ops/more/b.yaml:2 invalid-alert-rules']);
  rmSync(join(root, 'ops/more/b.yaml'));
  expect(check(root)).toEqual(renamed);
});

test('nothing outside the root is read', () => {
  const root = project();
  const elsewhere = writeTree({ 'secret.yaml': rules('Secret') });
  symlinkSync(join(elsewhere, 'secret.yaml'), join(root, 'ops/link.yaml'));
  expect(check(root)).toEqual(['ops/link.yaml:1 invalid-alert-rules']);
});

test.each(["['../x.yaml']", "['/etc/*.yaml']", "['ops/{..,a}/*.yaml']", "['']", "'ops'", 'true'])(
  'the config refuses %s',
  (globs) => {
    const { stderr, status } = spawnSync(process.execPath, [bin, 'check', '--root', project(globs)], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/alerts\.rules/);
    expect(stderr).not.toMatch(/\n {4}at /);
  },
);

test('a glob that finds nothing is told in the config', () => {
  expect(check(project("['ops/**/*.yaml', 'nowhere/*.yaml', 'ops/gone.yaml']"))).toEqual([
    'docwright.config.mjs:1 invalid-alert-rules',
    'docwright.config.mjs:1 invalid-alert-rules',
  ]);
});
