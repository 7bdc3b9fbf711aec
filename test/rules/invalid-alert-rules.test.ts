import { expect, test } from 'vitest';
import { createChecker } from '../../src/check/check.ts';
import { alertRulesOf } from '../../src/parse/alert-rules.ts';
import { invalidAlertRules } from '../../src/rules/invalid-alert-rules.ts';
import { projectOf } from '../support/check-text.ts';

const config = {
  path: 'docwright.config.ts',
  text: "export default {\n  alerts: { rules: ['ops/*.yaml', 'x.yaml'] },\n};\n",
};

const found = (files: { path: string; text: string }[], unmatched: string[], withConfig = true) => {
  const project = projectOf({});
  const alertRules = alertRulesOf(files, unmatched);
  return createChecker(project.config, [invalidAlertRules])
    .site({
      project,
      alertRules,
      routes: undefined,
      files: { config: withConfig ? config : undefined, routes: undefined },
    })
    .map(({ path, range: { start }, message }) => `${path}:${start.line}:${start.column} ${message}`);
};

test('a file that cannot be read, at the place', () => {
  expect(found([{ path: 'ops/a.yaml', text: 'groups:\n  - rules: 5\n' }], [])).toEqual([
    'ops/a.yaml:2:12 "rules" is no list',
  ]);
});

test('a glob that finds nothing, in the config', () => {
  expect(found([], ['x.yaml'])).toEqual(['docwright.config.ts:2:35 No file is found by "x.yaml" of alerts.rules']);
  expect(found([], ['x.yaml'], false)).toEqual([]);
});
