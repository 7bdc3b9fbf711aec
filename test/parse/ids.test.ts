import { expect, test } from 'vitest';
import type { Format } from '../../src/model/facts.ts';
import { parseText } from '../support/parse-text.ts';

const idsOf = (text: string, format: Format = 'md') =>
  parseText(text, format).ids.map(
    ({ id, range: { start, end } }) => `${id} ${start.line}:${start.column}-${end.column}`,
  );

test.each<[text: string, ids: string[]]>([
  ['See ADR-0007.', ['ADR-0007 1:5-13']],
  ['(ADR-7), "ADR-8" and **ADR-9**', ['ADR-7 1:2-7', 'ADR-8 1:11-16', 'ADR-9 1:24-29']],
  ["It's “x” -- & &amp; ADR-7...", ['ADR-7 1:21-26']],
  ['🎉 ADR-7, ADR-7', ['ADR-7 1:4-9', 'ADR-7 1:11-16']],
  ['ADR\u20117 and ADR-1–ADR-3', ['ADR-7 1:1-6', 'ADR-1 1:11-16', 'ADR-3 1:17-22']],
  ['Ändern-7 決定-7 Adr-7', ['Ändern-7 1:1-9', '決定-7 1:10-14', 'Adr-7 1:15-20']],
  ['- [x] ADR-7\n\n> ADR-8\n\n| a |\n|---|\n| ADR-9 |', ['ADR-7 1:7-12', 'ADR-8 3:3-8', 'ADR-9 7:3-8']],
  ['x[^1]\n\n[^1]: ADR-7', ['ADR-7 3:7-12']],
  // No ids
  ['adr-7 ADR-x ADR7 ADR 7 ADR- 7 ADR--7', []],
  ['docs/ADR-7 ADR-7/x ADR-7.md ADR-7-a a-ADR-7 ADR-7a ADR-7_b #ADR-7 @ADR-7 ADR-7#x CVE-2024-1234', []],
  ['`ADR-7` [ADR-7](x.md) [ADR-7][x] https://example.org/ADR-7 ![ADR-7](x.png)\n\n[x]: x.md', []],
  ['# ADR-7\n\nADR-8\n=====', []],
  ['    ADR-7\n\n```\nADR-7\n```\n\n<!-- ADR-7 -->', []],
  ['ADR\\-7 ADR&#45;7', []],
  ['ADR\\-7 or ADR-7', ['ADR-7 1:11-16']],
  ['<a href="x">ADR-7 *ADR-8*</a> <b>ADR-9</b> <code>ADR-1</code> ADR-2', ['ADR-9 1:34-39', 'ADR-2 1:63-68']],
  ['<a name="x">ADR-7', ['ADR-7 1:13-18']],
  ['<a href="x">\n\nADR-7\n\n</a>\n\nADR-8', ['ADR-8 7:1-6']],
])('%j', (text, ids) => {
  expect(idsOf(text)).toEqual(ids);
});

test.each<[text: string, ids: string[]]>([
  ['<Note>\n\nADR-7\n\n</Note>', ['ADR-7 3:1-6']],
  ['<a href={x}>ADR-7</a> <Card href="/x">ADR-8</Card> <kbd>ADR-9</kbd> <b>ADR-1</b>', ['ADR-1 1:72-77']],
  ['{\'ADR-7\'} <Note title="ADR-8">ADR-9</Note>', ['ADR-9 1:31-36']],
])('in MDX: %j', (text, ids) => {
  expect(idsOf(text, 'mdx')).toEqual(ids);
});

test('a long text of what is almost an id takes no time', () => {
  expect(idsOf(`${'A-'.repeat(50_000)} ${'ABC'.repeat(50_000)} ${'A-1-'.repeat(50_000)}`)).toEqual([]);
});
