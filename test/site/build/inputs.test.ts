import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { noInputs, refuseOutDir, siteFolder } from '../../../src/site/build/inputs.ts';
import { writeTree } from '../../support/cli.ts';

const root = writeTree({
  'content/a.md': '',
  'public/a.txt': '',
  'notes/own.txt': '',
  file: '',
  'site/index.html': '',
  'empty/.gitkeep': '',
});
const refuse = (outDir: string) => () => refuseOutDir(root, noInputs(outDir), ['content', 'public']);

test.each(['dist', 'site', 'empty', 'content/site', '../elsewhere'])('%s may be the site', (folder) => {
  expect(refuse(join(root, folder))).not.toThrow();
});

test.each([
  ['.', 'would take the place of'],
  ['..', 'would take the place of'],
  ['content', 'would take the place of'],
  ['src', 'would take the place of'],
  ['node_modules', 'would take the place of'],
  ['file', 'is a file'],
  ['notes', 'holds files that no build made'],
])('%s may not', (folder, message) => {
  expect(refuse(join(root, folder))).toThrow(message);
});

test('a site behind a link is made where the link leads', () => {
  mkdirSync(join(root, 'served'));
  symlinkSync(join(root, 'served'), join(root, 'link'));
  expect(siteFolder(join(root, 'link'))).toBe(siteFolder(join(root, 'served')));
  expect(dirname(siteFolder(join(root, 'none')))).toBe(root);
});
