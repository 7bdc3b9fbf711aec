import { expect, test } from 'vitest';
import { rulePages } from '../../src/site/rule-pages.ts';

test.each((await rulePages()).map((page) => [page.rule.id, page] as const))(
  '%s: what its page shows is what it finds',
  (id, { bad, good }) => {
    expect(bad.findings.map(({ ruleId }) => ruleId)).toContain(id);
    const lines = bad.files[0]?.text.split('\n').length ?? 0;
    for (const { range } of bad.findings) expect(range.end.line).toBeLessThanOrEqual(lines);
    expect(good.findings).toEqual([]);
  },
);
