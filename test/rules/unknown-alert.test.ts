import { expect, test } from 'vitest';
import { unknownAlert } from '../../src/rules/unknown-alert.ts';
import { checkText } from '../support/check-text.ts';

const rules = 'groups:\n  - rules:\n      - alert: GatewayDown\n';
const runbook = (alerts: string, status = 'active') => `---\ntitle: A\nstatus: ${status}\nalerts: ${alerts}\n---\n`;

const found = (text: string, files: Record<string, string> = { '../ops/a.yaml': rules }) =>
  checkText(unknownAlert, { 'runbooks/a.md': text, ...files }).map(
    ({ path, range: { start }, message }) => `${path}:${start.line}:${start.column} ${message}`,
  );

test('an alert that no rule file has', () => {
  expect(found(runbook('[GatewayDown, Other]'))).toEqual([
    'content/runbooks/a.md:4:23 No rule file has the alert "Other"',
  ]);
  expect(found(runbook('constructor'))).toEqual(['content/runbooks/a.md:4:9 No rule file has the alert "constructor"']);
});

test('nothing of a runbook that is retired, nor where rule files are not named or not all are read', () => {
  expect(found(runbook('[Other]', 'retired'))).toEqual([]);
  expect(found(runbook('[Other]'), {})).toEqual([]);
  expect(found(runbook('[Other]'), { '../ops/a.yaml': rules, '../ops/b.yaml': 'groups: [' })).toEqual([]);
});
