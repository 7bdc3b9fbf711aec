import { expect, test } from 'vitest';
import { alertWithoutRunbook } from '../../src/rules/alert-without-runbook.ts';
import { checkText } from '../support/check-text.ts';

const rules =
  'groups:\n  - rules:\n      - alert: GatewayDown\n      - alert: GatewayDown\n        annotations: { runbook_url: x }\n';
const runbook = (alerts: string, status = 'active') => `---\ntitle: A\nstatus: ${status}\nalerts: ${alerts}\n---\n`;

const found = (tree: Record<string, string>, config = {}) =>
  checkText(alertWithoutRunbook, { '../ops/a.yaml': rules, ...tree }, config).map(
    ({ path, range: { start }, message, help }) => `${path}:${start.line}:${start.column} ${message}. ${help}`,
  );

const add = 'Add it to the alerts of a runbook, or say in its annotation runbook_url what to read';

test('an alert that nobody answers is found once, where it has no link of its own', () => {
  expect(found({})).toEqual([`ops/a.yaml:3:16 No runbook answers the alert "GatewayDown". ${add}`]);
  expect(found({ '../ops/a.yaml': rules.replace('      - alert: GatewayDown\n', '') })).toEqual([]);
});

test('a runbook in force or a draft answers it; one that is retired does not', () => {
  expect(found({ 'runbooks/a.md': runbook('[Other, GatewayDown]') })).toEqual([]);
  expect(found({ 'runbooks/a.md': runbook('[GatewayDown]', 'draft') })).toEqual([]);
  expect(found({ 'runbooks/a.md': runbook('[GatewayDown]', 'retired') })).toEqual([
    `ops/a.yaml:3:16 The alert "GatewayDown" has no runbook but content/runbooks/a.md, which is retired. ${add}`,
  ]);
});

test('a name that is nearly the same is named', () => {
  expect(found({ 'runbooks/a.md': runbook('[GatewayDwon]') })).toEqual([
    'ops/a.yaml:3:16 No runbook answers the alert "GatewayDown". content/runbooks/a.md answers "GatewayDwon": if that is the same, write one name in both',
  ]);
});

test('a name that is nearly the same and is another alert is not named', () => {
  const two = `${rules}      - alert: GatewayDowns\n`;
  expect(found({ '../ops/a.yaml': two, 'runbooks/a.md': runbook('[GatewayDowns]') })).toEqual([
    `ops/a.yaml:3:16 No runbook answers the alert "GatewayDown". ${add}`,
  ]);
});

test('the config may say that it does not matter', () => {
  expect(found({}, { rules: { 'alert-without-runbook': 'off' } })).toEqual([]);
});
