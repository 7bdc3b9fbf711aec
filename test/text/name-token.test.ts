import { expect, test } from 'vitest';
import { nameKey, nameToken } from '../../src/text/name-token.ts';

test.each<[name: string, key: string]>([
  ['ADR-0007', 'adr7'],
  ['adr 7', 'adr7'],
  ['0007', '7'],
  ['0', '0'],
  ['v1.10.0', 'v1100'],
  ['KubeNodeNotReady', 'kubenodenotready'],
  ['Crème brûlée', 'cremebrulee'],
  ['Use "x" & <y>', 'usexy'],
  ['مرحبا بالعالم', 'مرحبابالعالم'],
  [' 🚀 ', '🚀'],
  ['', ''],
])('%j is %j', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test('a token is one word of letters, the same for all spellings and another for another name', () => {
  expect(nameToken('ADR-0007')).toMatch(/^ʞ[b-k]{16}$/);
  expect(nameToken('ADR-0007')).toBe(nameToken('adr 7'));
  const names = Array.from({ length: 5000 }, (_, i) => `ADR-${i}`);
  expect(new Set(names.map(nameToken)).size).toBe(names.length);
});

test('tokens begin in few ways, each about as often', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 6400; i++) {
    const start = nameToken(`Title number ${i}`).slice(0, 3);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  expect(counts.size).toBe(64);
  expect(Math.max(...counts.values())).toBeLessThan(200);
});
