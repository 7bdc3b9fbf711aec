/**
 * Makes `package/`, which is what gets published: compiled code beside the source that Vite compiles itself.
 * Node strips no types below node_modules, so what Node loads has to be JavaScript.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Group, joinModules } from './package/join-modules.ts';

const root = new URL('../', import.meta.url);
const target = new URL('package/', root);

/** From what each command loads to what only a check of changed documents takes. */
const groups: readonly Group[] = [
  { name: 'start', roots: ['cli/main', 'cli/help'] },
  { name: 'unchanged', roots: ['cli/commands/check', 'engine/index'] },
  { name: 'config', roots: ['index', 'read/config', 'read/documents'] },
  { name: 'rules', roots: ['rules/index', 'cli/commands/explain'] },
  { name: 'check', roots: ['engine/changed', 'engine/rounds'] },
];

interface Manifest {
  exports: Record<string, string>;
  [key: string]: unknown;
}

rmSync(target, { recursive: true, force: true });
execFileSync('tsc', ['--project', 'tsconfig.package.json'], { cwd: root, stdio: 'inherit' });
await joinModules(fileURLToPath(new URL('lib', target)), groups);
for (const name of ['bin', 'src', 'README.md', 'LICENSE'])
  cpSync(new URL(name, root), new URL(name, target), { recursive: true });

const {
  scripts: _scripts,
  devDependencies: _dev,
  allowScripts: _allow,
  ...manifest
} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;
const exports = Object.fromEntries(
  Object.entries(manifest.exports).map(([name, source]) => {
    // Vite compiles them.
    if (source.endsWith('.astro') || name === './components') return [name, source];
    const compiled = source.replace('./src/', './lib/').replace(/\.ts$/, '');
    return [name, { types: `${compiled}.d.ts`, default: `${compiled}.js` }];
  }),
);
writeFileSync(new URL('package.json', target), `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
