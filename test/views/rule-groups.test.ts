import { expect, test } from 'vitest';
import type { Level } from '../../src/model/diagnostic.ts';
import { ruleGroups } from '../../src/views/rule-groups.ts';

const rule = (id: string, severity: Level) => ({ id, severity, summary: '', rationale: '', page: undefined });

test('the most severe first; what is off is shown, what is empty is not', () => {
  const groups = ruleGroups([rule('a', 'off'), rule('b', 'error'), rule('c', 'info'), rule('d', 'error')]);
  expect(groups.map(({ level, rules }) => [level, ...rules.map(({ id }) => id)])).toEqual([
    ['error', 'b', 'd'],
    ['info', 'c'],
    ['off', 'a'],
  ]);
});
