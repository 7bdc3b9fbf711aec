import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesSince } from '../../src/read/git.ts';
import { writeTree } from '../support/cli.ts';

/** A repository with one commit on `main`, and what then is changed on a branch. */
function repository(): { root: string; git: (...args: string[]) => string } {
  const root = writeTree({
    'content/a.md': 'a\n',
    'content/b é.md': 'b\n',
    'content/c.md': 'c\n',
    '.gitignore': 'ignored.md\n',
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=one');
  git('checkout', '--quiet', '-b', 'topic');
  return { root, git };
}

const write = (root: string, path: string, text: string) => writeFileSync(join(root, path), text);

test('changed, new, untracked and deleted files, committed or not, with their texts before', () => {
  const { root, git } = repository();
  write(root, 'content/b é.md', 'b2\n');
  git('commit', '--quiet', '--all', '--message=two');
  write(root, 'content/a.md', 'a2\n');
  write(root, 'content/new.md', 'n\n');
  write(root, 'content/ignored.md', 'i\n');
  rmSync(join(root, 'content/c.md'));
  expect(changesSince(root, 'main')).toEqual({
    added: new Set(['content/new.md']),
    modified: new Set(['content/a.md', 'content/b é.md']),
    deleted: new Set(['content/c.md']),
    before: new Map([
      ['content/a.md', 'a\n'],
      ['content/b é.md', 'b\n'],
      ['content/c.md', 'c\n'],
    ]),
  });
});

test('what others did on the ref meanwhile does not count', () => {
  const { root, git } = repository();
  git('checkout', '--quiet', 'main');
  write(root, 'content/a.md', 'theirs\n');
  git('commit', '--quiet', '--all', '--message=theirs');
  git('checkout', '--quiet', 'topic');
  expect(changesSince(root, 'main')).toMatchObject({ added: new Set(), modified: new Set(), deleted: new Set() });
});

test('a project in a folder of the repository has paths of its own', () => {
  const { root } = repository();
  write(root, 'content/a.md', 'a2\n');
  expect(changesSince(join(root, 'content'), 'main')).toMatchObject({
    modified: new Set(['a.md']),
    before: new Map([['a.md', 'a\n']]),
  });
});

test.each([
  ['nowhere', 'git knows no commit "nowhere"'],
  ['--output=x', 'git knows no commit "--output=x"'],
  ['', 'git knows no commit ""'],
])('the ref %j', (ref, message) => {
  expect(() => changesSince(repository().root, ref)).toThrow(message);
});

test('no repository, and a shallow one', () => {
  expect(() => changesSince(writeTree({}), 'main')).toThrow('is not in a git repository');
  const { root, git } = repository();
  write(root, 'content/a.md', 'a2\n');
  git('commit', '--quiet', '--all', '--message=two');
  const clone = join(writeTree({}), 'clone');
  git('clone', '--quiet', '--depth=1', `file://${root}`, clone);
  expect(() => changesSince(clone, 'HEAD~1')).toThrow('this is a shallow clone');
});
