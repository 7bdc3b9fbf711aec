import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { goodAdr, writeTree } from '../support/cli.ts';

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

/** @returns Modules that a command loads: docwright's own by their path, of each package the name. */
function loadedBy(root: string, ...args: string[]): Set<string> {
  const list = join(root, 'loaded.txt');
  rmSync(list, { force: true });
  const hook = `import { appendFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (appendFileSync(${JSON.stringify(list)}, url + '\\n'), next(url, context)) });`;
  const bin = join(repository, 'bin/docwright.js');
  const preload = `data:text/javascript,${encodeURIComponent(hook)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', preload, bin, ...args], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  const urls = readFileSync(list, 'utf8').split('\n');
  return new Set(urls.filter((url) => url.startsWith('file:')).map((url) => nameOf(fileURLToPath(url))));
}

function nameOf(path: string): string {
  const [, ...inPackages] = path.split(`${sep}node_modules${sep}`);
  const [first = '', second = ''] = inPackages.at(-1)?.split(sep) ?? [];
  if (first === '') return relative(repository, path).split(sep).join('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

const within = (loaded: ReadonlySet<string>, folder: string): string[] =>
  [...loaded].filter((name) => name.startsWith(folder));

test('a check loads the reporter that is asked for, and no other', () => {
  const root = project();
  const first = loadedBy(root, 'check');
  expect(within(first, 'src/rules/').length).toBeGreaterThan(70);
  const registry = ['src/reporters/index.ts', 'src/reporters/escape.ts', 'src/reporters/totals.ts'];
  expect(within(first, 'src/reporters/').toSorted()).toEqual([...registry, 'src/reporters/pretty.ts'].toSorted());
  expect(within(loadedBy(root, 'check', '--format', 'json'), 'src/reporters/').toSorted()).toEqual(
    ['escape', 'index', 'json', 'rule-pages'].map((name) => `src/reporters/${name}.ts`),
  );
});

test('where nothing changed, neither rules, parsers nor the config are loaded', () => {
  const root = project();
  loadedBy(root, 'check');
  const again = loadedBy(root, 'check');
  for (const folder of ['src/rules/', 'src/parse/', 'src/doc-types/']) expect(within(again, folder)).toEqual([]);
  for (const name of ['zod', 'satteri', 'htmlparser2', 'js-yaml', 'picomatch']) expect(again).not.toContain(name);
});

test('the version is told without what a check takes', () => {
  const loaded = loadedBy(project(), '--version');
  expect(within(loaded, 'src/read/').toSorted()).toEqual(['src/read/cache-folder.ts', 'src/read/edition.ts']);
  for (const folder of ['src/check/', 'src/cli/commands/', 'src/rules/']) expect(within(loaded, folder)).toEqual([]);
});
