import { utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, writeTree } from '../support/cli.ts';
import { loadedBy } from '../support/loads.ts';

const repository = resolve(import.meta.dirname, '../..');
const indexPath = JSON.stringify(join(repository, 'src/index.ts'));

/** A project of one document, whose files were all written long ago. */
function project(): string {
  const files = {
    'docwright.config.mjs': `import { defineConfig } from ${indexPath};\nexport default defineConfig({});\n`,
    'content/adrs/0001-a.md': goodAdr,
  };
  const root = writeTree({ 'node_modules/x': '', ...files });
  for (const path of Object.keys(files)) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000);
  return root;
}

const within = (loaded: ReadonlySet<string>, folder: string): string[] =>
  [...loaded].filter((name) => name.startsWith(folder));

test('a check loads the reporter that is asked for, and no other', () => {
  const root = project();
  const first = loadedBy(repository, root, 'check');
  expect(within(first, 'src/rules/').length).toBeGreaterThan(70);
  const registry = ['src/reporters/index.ts', 'src/reporters/escape.ts', 'src/reporters/totals.ts'];
  expect(within(first, 'src/reporters/').toSorted()).toEqual([...registry, 'src/reporters/pretty.ts'].toSorted());
  expect(within(loadedBy(repository, root, 'check', '--format', 'json'), 'src/reporters/').toSorted()).toEqual(
    ['escape', 'index', 'json', 'rule-pages'].map((name) => `src/reporters/${name}.ts`),
  );
});

test('the reader of HTML is loaded where a document holds some', () => {
  const root = project();
  expect(loadedBy(repository, root, 'check')).not.toContain('htmlparser2');
  writeFileSync(join(root, 'content/adrs/0001-a.md'), `${goodAdr}\nA <br> here.\n`);
  expect(loadedBy(repository, root, 'check')).toContain('htmlparser2');
});

test('where nothing changed, neither rules, parsers nor the config are loaded', () => {
  const root = project();
  loadedBy(repository, root, 'check');
  const again = loadedBy(repository, root, 'check');
  for (const folder of ['src/rules/', 'src/parse/', 'src/doc-types/']) expect(within(again, folder)).toEqual([]);
  for (const name of ['zod', 'satteri', 'htmlparser2', 'js-yaml', 'picomatch']) expect(again).not.toContain(name);
});

test('the version is told without what a check takes', () => {
  const loaded = loadedBy(repository, project(), '--version');
  expect(within(loaded, 'src/read/').toSorted()).toEqual(['src/read/cache-folder.ts', 'src/read/edition.ts']);
  for (const folder of ['src/check/', 'src/cli/commands/', 'src/rules/']) expect(within(loaded, folder)).toEqual([]);
});
