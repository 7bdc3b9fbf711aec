import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { historyState, readHistory } from '../../src/read/git-history.ts';
import { writeTree } from '../support/cli.ts';
import { git } from '../support/git.ts';

function commit(root: string, subject: string, files: Record<string, string> = {}): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  git(root, 'add', '.');
  git(root, 'commit', '-qm', subject);
}

function repository(): string {
  const root = writeTree({ '.gitignore': 'node_modules\n', 'content/a.md': 'a\n', 'other.md': 'o\n' });
  mkdirSync(join(root, 'node_modules'));
  git(root, 'init', '-q', '-b', 'main');
  commit(root, 'First');
  return root;
}

const subjects = (root: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readHistory(root, 'content').files).map(([path, { newest }]) => [
      path,
      newest.map(({ subject }) => subject).join(', '),
    ]),
  );

/** What a first reading says. */
function freshly(root: string): Record<string, string> {
  writeFileSync(join(root, 'node_modules/.cache/docwright/history.json'), 'spoilt');
  return subjects(root);
}

test('commits of the documents, renames followed, read on from the last time', () => {
  const root = repository();
  expect(subjects(root)).toEqual({ 'content/a.md': 'First' });
  commit(root, 'Second', { 'content/a.md': 'a\nb\n', 'content/ü b.md': 'x\n' });
  expect(subjects(root)).toEqual({ 'content/a.md': 'Second, First', 'content/ü b.md': 'Second' });
  renameSync(join(root, 'content/a.md'), join(root, 'content/z.md'));
  commit(root, 'Third', { 'other.md': 'p\n' });
  const expected = { 'content/z.md': 'Third, Second, First', 'content/ü b.md': 'Second' };
  expect(subjects(root)).toEqual(expected);
  expect(freshly(root)).toEqual(expected);
});

test('a merge, and a history that was written anew', () => {
  const root = repository();
  subjects(root);
  git(root, 'checkout', '-qb', 'side');
  commit(root, 'Aside', { 'content/b.md': 'b\n' });
  git(root, 'checkout', '-q', 'main');
  commit(root, 'Ahead', { 'content/c.md': 'c\n' });
  subjects(root);
  git(root, 'merge', '-q', '--no-ff', '-m', 'Merged', 'side');
  const merged = subjects(root);
  expect(merged).toEqual({ 'content/a.md': 'First', 'content/b.md': 'Aside', 'content/c.md': 'Ahead' });
  expect(freshly(root)).toEqual(merged);
  git(root, 'reset', '-q', '--hard', 'HEAD~1');
  expect(subjects(root)).toEqual({ 'content/a.md': 'First', 'content/c.md': 'Ahead' });
});

test('a project in a folder of a repository has paths from its own root', () => {
  const root = repository();
  commit(root, 'Below', { 'docs/content/a.md': 'x\n' });
  expect(readHistory(join(root, 'docs'), 'content').files).toMatchObject({
    'content/a.md': { newest: [{ subject: 'Below', author: 'Ann & Co' }] },
  });
});

test('where nothing can be told, why', () => {
  const root = repository();
  commit(root, 'Second', { 'content/a.md': 'b\n' });
  const shallow = join(writeTree({}), 'clone');
  git(root, 'clone', '-q', '--depth', '1', `file://${root}`, shallow);
  expect(readHistory(shallow, 'content')).toMatchObject({
    files: {},
    missing: expect.stringContaining('shallow clone') as string,
    isShallow: true,
  });
  expect(historyState(shallow)).toBe('');
  const none = writeTree({ 'content/a.md': '' });
  expect(readHistory(none, 'content')).toMatchObject({
    files: {},
    missing: expect.stringContaining('no git repository') as string,
    isShallow: false,
  });
  git(none, 'init', '-q');
  expect(readHistory(none, 'content')).toMatchObject({
    files: {},
    missing: expect.stringContaining('no commit') as string,
  });
});
