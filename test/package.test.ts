import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { environment, goodAdr, writeTree } from './support/cli.ts';
import { loadedBy } from './support/loads.ts';
import { withoutProgress } from './support/process.ts';

const repository = join(import.meta.dirname, '..');

beforeAll(() => void execFileSync(process.execPath, ['scripts/package.ts'], { cwd: repository }));

/** A project with the package as npm would install it, beside the dependencies of this repository. */
function install(files: Record<string, string>): string {
  const root = writeTree(files);
  const modules = join(root, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(repository, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(repository, 'node_modules', name), join(modules, name));
  }
  cpSync(join(repository, 'package'), join(modules, 'docwright'), { recursive: true });
  return root;
}

test('the published package checks and builds, from compiled code', () => {
  const config =
    "import { builtInTypes, defineConfig } from 'docwright';\nexport default defineConfig({ title: 'Packed', types: builtInTypes });\n";
  const root = install({
    'docwright.config.ts': config,
    'content/adrs/0001-a.md': `${goodAdr}\nSee [b](0002-b.mdx).\n`,
    'content/adrs/0002-b.mdx': `${goodAdr}\nimport { Aside } from 'docwright/components';\n\n<b>{1 + 1}</b>\n\n<Aside>See ADR-1.</Aside>\n`,
  });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'node_modules/docwright/bin/docwright.js'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: environment(),
    });

  expect(run('check')).toMatchObject({ status: 0, stderr: '' });
  const built = run('build');
  expect({ status: built.status, err: withoutProgress(built.stderr) }).toEqual({ status: 0, err: '' });
  const page = (id: string) => readFileSync(join(root, 'dist/adrs', id, 'index.html'), 'utf8');
  expect(page('0001-a')).toContain('href="/adrs/0002-b/"');
  expect(page('0002-b')).toContain('<b>2</b>');
  expect(page('0002-b')).toContain('class="aside aside-note"');
  expect(page('0002-b')).toContain('<a href="/adrs/0001-a/" class="nowrap">ADR-1</a>');
  expect(run('new', 'adr', 'Next', '--author', 'A').stdout).toBe('content/adrs/0003-next.md\n');
});

test('a command of the published package loads few files, and no package that it does not need', () => {
  const root = install({
    'docwright.config.mjs': "import { defineConfig } from 'docwright';\nexport default defineConfig({});\n",
    'content/adrs/0001-a.md': goodAdr,
  });
  const load = (...args: string[]) => {
    const loaded = [...loadedBy(join(root, 'node_modules/docwright'), root, ...args)];
    return { own: loaded.filter((name) => name.startsWith('lib/')), all: loaded };
  };
  const check = load('check', '--no-cache');
  expect(check.own.length).toBeLessThan(30);
  expect(check.all).toContain('satteri');
  const explain = load('explain', 'broken-link');
  expect(explain.own.length).toBeLessThan(20);
  expect(explain.all).not.toContain('satteri');
  expect(load('--version').all).not.toContain('zod');
});

test('a module of the published package has what it has in the source', async () => {
  const names = async (path: string) => Object.keys((await import(path)) as object).toSorted();
  for (const name of ['index', 'check/project', 'engine/rounds', 'read/edition', 'rules/index'])
    expect(await names(join(repository, `package/lib/${name}.js`))).toEqual(
      await names(join(repository, `src/${name}.ts`)),
    );
});
