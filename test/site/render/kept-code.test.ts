import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeptCode } from '../../../src/site/render/code/kept-code.ts';
import { writeTree } from '../../support/cli.ts';

const newFolder = (): string => join(writeTree({}), 'cache');

/** Keeps texts as one build does. */
function keep(folder: string, texts: Record<string, string>, edition = 'one'): void {
  const kept = openKeptCode(folder, edition);
  for (const [key, text] of Object.entries(texts)) kept.set(key, text);
  kept.save();
}

test('what one build keeps is there in the next', () => {
  const folder = newFolder();
  keep(folder, { '00a': 'one\ntwo', '00b': '\u2028"', ff: '' });
  const kept = openKeptCode(folder, 'one');
  expect(['00a', '00b', 'ff', '00c', 'aa'].map((key) => kept.get(key))).toEqual([
    'one\ntwo',
    '\u2028"',
    '',
    undefined,
    undefined,
  ]);
});

test('another edition knows nothing, and takes the place of what was kept', () => {
  const folder = newFolder();
  keep(folder, { '00a': 'old' });
  expect(openKeptCode(folder, 'two').get('00a')).toBeUndefined();
  keep(folder, { '00b': 'new' }, 'two');
  expect(openKeptCode(folder, 'one').get('00a')).toBeUndefined();
  expect(openKeptCode(folder, 'two').get('00b')).toBe('new');
});

test('a damaged file is made again, and costs no other its texts', () => {
  const folder = newFolder();
  keep(folder, { '00a': 'kept', '11a': 'damaged' });
  writeFileSync(join(folder, '11.txt'), 'one\n["11a","forged"]\n');
  const kept = openKeptCode(folder, 'one');
  expect(['00a', '11a'].map((key) => kept.get(key))).toEqual(['kept', undefined]);
  kept.set('11a', 'again');
  kept.save();
  expect(openKeptCode(folder, 'one').get('11a')).toBe('again');
});

test('a file grows to a size, and forgets first what was not asked for the longest', () => {
  const folder = newFolder();
  const keys = Array.from({ length: 8 }, (_, index) => `00${index}`);
  for (const key of keys) {
    const kept = openKeptCode(folder, 'one');
    kept.get('000');
    kept.set(key, 'x'.repeat(100_000));
    kept.save();
  }
  const last = openKeptCode(folder, 'one');
  expect(keys.filter((key) => last.get(key) !== undefined)).toEqual(['000', '005', '006', '007']);
  expect(statSync(join(folder, '00.txt')).size).toBeLessThan(500_000);
});

test('a folder that cannot be written to costs nothing but time', () => {
  const folder = writeTree({ cache: 'a file' });
  const kept = openKeptCode(join(folder, 'cache'), 'one');
  kept.set('00a', 'text');
  kept.save();
  expect(kept.get('00a')).toBe('text');
  expect(readdirSync(folder)).toContain('cache');
});
