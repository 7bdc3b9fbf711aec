import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { casesIn, expectedOf, findingsOf } from './case.ts';

describe('each planted fault is found in its place by the rule that names it, and nothing else is', () => {
  test.each(casesIn('planted'))('%s', async (name) => {
    const expected = expectedOf('planted', name);
    expect(expected).not.toEqual([]);
    expect(await findingsOf('planted', name)).toEqual(expected);
  });
});

describe('nothing is said of what is right', () => {
  test.each(casesIn('silent'))('%s', async (name) => {
    expect(expectedOf('silent', name)).toEqual([]);
    expect(await findingsOf('silent', name)).toEqual([]);
  });
});

test('every rule has a planted fault', () => {
  const found = new Set(
    casesIn('planted').flatMap((name) => expectedOf('planted', name).map((line) => line.split(' ')[1])),
  );
  expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

test('the lists are long enough to say something', () => {
  expect(casesIn('planted').length).toBeGreaterThanOrEqual(60);
  expect(casesIn('silent').length).toBeGreaterThanOrEqual(40);
});
