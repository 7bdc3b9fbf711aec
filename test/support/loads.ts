import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { environment } from './cli.ts';

/**
 * Runs a command that has nothing to say on stderr.
 *
 * @param own Folder of docwright.
 * @returns Modules that it loads: docwright's own by their path in the folder, of each package the name.
 */
export function loadedBy(own: string, root: string, ...args: string[]): Set<string> {
  const list = join(root, 'loaded.txt');
  rmSync(list, { force: true });
  const hook = `import { appendFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (appendFileSync(${JSON.stringify(list)}, url + '\\n'), next(url, context)) });`;
  const preload = `data:text/javascript,${encodeURIComponent(hook)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', preload, join(own, 'bin/docwright.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  expect(stderr).toBe('');
  const urls = readFileSync(list, 'utf8').split('\n');
  return new Set(urls.filter((url) => url.startsWith('file:')).map((url) => nameOf(own, fileURLToPath(url))));
}

function nameOf(own: string, path: string): string {
  if (path.startsWith(own + sep)) {
    const inside = relative(own, path).split(sep);
    if (inside[0] !== 'node_modules') return inside.join('/');
  }
  const [first = '', second = ''] = path.split(`${sep}node_modules${sep}`).at(-1)?.split(sep) ?? [];
  return first.startsWith('@') ? `${first}/${second}` : first;
}
