import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileIndex } from '../../src/read/files.ts';
import { writeTree } from '../support/cli.ts';

const root = writeTree({
  'docs/Plan.md': '',
  'docs/Übersicht/a b.md': '',
  'docs/two.md': '',
  'docs/TWO.md': '',
  'docs/sub/x.md': '',
});
symlinkSync(join(root, 'docs/sub'), join(root, 'docs/link'));
symlinkSync(join(root, 'nowhere'), join(root, 'docs/dangling'));

const files = fileIndex(root, ['src/main.ts', 'docs/later.md', 'docs/sub/deep/y.md']);

test.each([
  ['docs', 'docs/'],
  ['docs/Plan.md', 'docs/Plan.md'],
  ['docs/plan.MD', 'docs/Plan.md'],
  ['DOCS/plan.md', 'docs/Plan.md'],
  ['docs/übersicht/A%20b.md', undefined],
  ['docs/übersicht/A B.md', 'docs/Übersicht/a b.md'],
  ['docs/U\u0308bersicht/a b.md', 'docs/Übersicht/a b.md'],
  ['docs/two.md', 'docs/two.md'],
  ['docs/Two.md', undefined],
  ['docs/sub/', 'docs/sub/'],
  ['docs/link/X.md', 'docs/link/x.md'],
  ['docs/link', 'docs/link/'],
  ['docs/dangling', 'docs/dangling'],
  ['docs/Plan.md/x', undefined],
  ['docs/no.md', undefined],
  ['src', 'src/'],
  ['SRC/Main.ts', 'src/main.ts'],
  ['docs/Later.md', 'docs/later.md'],
  ['docs/sub/deep/Y.md', 'docs/sub/deep/y.md'],
  ['', undefined],
  ['../docs/Plan.md', undefined],
  ['docs/../docs/Plan.md', undefined],
])('%s is spelled %s', (path, expected) => {
  expect(files.realPath(path)).toBe(expected);
  expect(files.fileExists(path)).toBe(
    expected !== undefined && expected.replace(/\/$/, '') === path.replace(/\/$/, ''),
  );
});

test('each folder is listed once', () => {
  const index = fileIndex(root);
  expect(index.fileExists('docs/new/a.md')).toBe(false);
  mkdirSync(join(root, 'docs/new'));
  writeFileSync(join(root, 'docs/new/a.md'), '');
  expect(index.fileExists('docs/new/a.md')).toBe(false);
  expect(fileIndex(root).fileExists('docs/new/a.md')).toBe(true);
});
