import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceText } from '../../src/read/replace-text.ts';
import { writeTree } from '../support/cli.ts';

const path = 'content/a.md';

test.each(['', '\uFEFF', '\uFEFF\uFEFF'])(
  'the text, with its mode and the marks %j, and nothing beside it',
  (marks) => {
    const root = writeTree({ [path]: `${marks}old\r\n` });
    chmodSync(join(root, path), 0o640);
    replaceText(root, path, 'old\r\n', 'new é 🎯\r\n');
    expect(readFileSync(join(root, path), 'utf8')).toBe(`${marks}new é 🎯\r\n`);
    expect(statSync(join(root, path)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'content'))).toEqual(['a.md']);
  },
);

test('a link to a file in the root stays a link; twice the same is done once', () => {
  const root = writeTree({ 'elsewhere/b.md': 'old' });
  mkdirSync(join(root, 'content'));
  symlinkSync('../elsewhere/b.md', join(root, path));
  replaceText(root, path, 'old', 'new');
  replaceText(root, 'elsewhere/b.md', 'old', 'new');
  expect(lstatSync(join(root, path)).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(root, 'elsewhere/b.md'), 'utf8')).toBe('new');
});

test.each<[what: string, content: string | Uint8Array, expected: string]>([
  ['something else in it', 'other', `${path} has changed since it was read`],
  ['no UTF-8 in it', new Uint8Array([0x6f, 0xe9]), `${path} has changed since it was read`],
])('refused: %s', (_, content, expected) => {
  const root = writeTree({ [path]: content });
  expect(() => replaceText(root, path, 'old', 'new')).toThrow(expected);
  expect(new Uint8Array(readFileSync(join(root, path)))).toEqual(new Uint8Array(Buffer.from(content)));
});

test('refused: out of the root, not there, not for writing', () => {
  const outside = writeTree({ 'secret.md': 'old' });
  const root = writeTree({ [path]: 'old', 'content/c.md': 'old', 'd.md': 'old' });
  symlinkSync(join(outside, 'secret.md'), join(root, 'content/b.md'));
  expect(() => replaceText(root, 'content/b.md', 'old', 'new')).toThrow('content/b.md lies outside the root');
  expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('old');
  expect(() => replaceText(root, 'content/x.md', 'old', 'new')).toThrow('content/x.md cannot be written (ENOENT)');
  chmodSync(root, 0o777);
  chmodSync(join(root, 'd.md'), 0o444);
  chmodSync(join(root, path), 0o444);
  chmodSync(join(root, 'content/c.md'), 0o666);
  chmodSync(join(root, 'content'), 0o555);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(() => replaceText(root, 'd.md', 'old', 'new')).toThrow('d.md cannot be written (EACCES)');
    expect(() => replaceText(root, path, 'old', 'new')).toThrow(`${path} cannot be written (EACCES)`);
    expect(() => replaceText(root, 'content/c.md', 'old', 'new')).toThrow('content/c.md cannot be written (EACCES)');
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(join(root, 'content'), 0o755);
  }
  expect(readdirSync(join(root, 'content'))).toEqual(['a.md', 'b.md', 'c.md']);
  expect(readFileSync(join(root, 'd.md'), 'utf8')).toBe('old');
});
