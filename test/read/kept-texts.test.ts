import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTexts, writeTexts } from '../../src/read/kept-texts.ts';
import { writeTree } from '../support/cli.ts';

const texts = [
  { path: 'content/a.md', hash: 'h1', text: '{"title":"A\\tb"}' },
  { path: 'content/b\tc\nd.md', hash: '', text: '' },
];

function project(): { root: string; file: string } {
  const root = writeTree({ 'a.txt': '' });
  mkdirSync(join(root, 'node_modules'));
  writeTexts(root, 'cards', 'edition', texts);
  return { root, file: join(root, 'node_modules/.cache/docwright/cards.txt') };
}

test('what is kept is there again', () => {
  const { root } = project();
  expect([...readTexts(root, 'cards', 'edition').values()]).toEqual(texts);
  expect(readTexts(root, 'other', 'edition').size).toBe(0);
});

test.each<[name: string, damage: (text: string) => string]>([
  ['cut in half', (text) => text.slice(0, text.length / 2)],
  ['changed', (text) => text.replace('h1', 'h2')],
  ['empty', () => ''],
])('nothing is taken from a file that is %s', (_, damage) => {
  const { root, file } = project();
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(readTexts(root, 'cards', 'edition').size).toBe(0);
});

test('nothing is taken of another edition, or where nothing can be kept', () => {
  expect(readTexts(project().root, 'cards', 'another').size).toBe(0);
  const root = writeTree({ 'a.txt': '' });
  writeTexts(root, 'cards', 'edition', texts);
  expect(readTexts(root, 'cards', 'edition').size).toBe(0);
});
