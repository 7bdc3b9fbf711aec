/**
 * Makes `package/`, which is what gets published: compiled code beside the source that Vite compiles itself.
 * Node strips no types below node_modules, so what Node loads has to be JavaScript.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const target = new URL('package/', root);

interface Manifest {
  exports: Record<string, string>;
  [key: string]: unknown;
}

rmSync(target, { recursive: true, force: true });
execFileSync('tsc', ['--project', 'tsconfig.package.json'], { cwd: root, stdio: 'inherit' });
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
