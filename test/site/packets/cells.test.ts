import { expect, test } from 'vitest';
import { cellMarkdown, cellNames } from '../../../src/site/packets/cells.ts';

const links = { 'ADR-1': '/adrs/1/', 'a.md': '/a/' };

test.each<[source: string, expected: string]>([
  ['see ADR-1, ADR-2', 'see [ADR-1](/adrs/1/), ADR-2'],
  ['[ADR-1](a.md) `ADR-1` <b title="ADR-1">', '[ADR-1](/a/) `ADR-1` <b title="ADR-1">'],
  ['x/ADR-1 #ADR-1 ADR-1.2 ADR-1b', 'x/ADR-1 #ADR-1 ADR-1.2 ADR-1b'],
  ['[x [ADR-1]](a.md) **ADR-1**.', '[x [ADR-1]](/a/) **[ADR-1](/adrs/1/)**.'],
])('ids in %s are linked', (source, expected) =>
  expect(cellMarkdown({ text: '', source }, links, '/p/')).toBe(expected),
);

test('a cell without marks links its ids, and what it links is known', () => {
  expect(cellMarkdown({ text: 'a*b ADR-1' }, links, '/p/')).toBe('a\\*b [ADR-1](/adrs/1/)');
  expect(cellNames({ text: 'ADR-1' })).toEqual(['ADR-1']);
  expect(cellNames({ text: 'x', source: '[x](a.md) ADR-1 `ADR-2`' })).toEqual(['a.md', 'ADR-1']);
});
