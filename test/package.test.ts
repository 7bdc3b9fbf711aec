import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, goodAdr, writeTree } from './support/cli.ts';
import { withoutProgress } from './support/process.ts';

const repository = join(import.meta.dirname, '..');

/** A project with the package as npm would install it, beside the dependencies of this repository. */
function install(files: Record<string, string>): string {
  execFileSync(process.execPath, ['scripts/package.ts'], { cwd: repository });
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
