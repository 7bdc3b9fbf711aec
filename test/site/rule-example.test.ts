import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { checkExample } from '../../src/site/rule-example.ts';

test.each(rules.map((rule) => [rule.id, rule] as const))('%s: what its page shows is what it finds', (id, rule) => {
  const bad = checkExample(rule, rule.examples.bad);
  expect(bad.findings.map(({ ruleId }) => ruleId)).toContain(id);
  const lines = bad.files[0]?.text.split('\n').length ?? 0;
  for (const { range } of bad.findings) expect(range.end.line).toBeLessThanOrEqual(lines);
  expect(checkExample(rule, rule.examples.good).findings).toEqual([]);
});
