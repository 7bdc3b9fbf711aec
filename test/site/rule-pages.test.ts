import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { rulePage } from '../../src/site/rule-pages.ts';

test.each(rules.map(({ id }) => id))('%s: what its page shows is what it finds', async (id) => {
  const { bad, good } = await rulePage(id);
  expect(bad.findings.map(({ ruleId }) => ruleId)).toContain(id);
  const lines = bad.files[0]?.text.split('\n').length ?? 0;
  for (const { range } of bad.findings) expect(range.end.line).toBeLessThanOrEqual(lines);
  expect(good.findings).toEqual([]);
});
