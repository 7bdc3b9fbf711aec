import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pathOf = (root: string, name: string): string => join(root, 'node_modules/.cache/docwright', name);

/** Reads what an earlier run wrote down; undefined where there is nothing or it is damaged. Any shape is possible. */
export function readCacheFile(root: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(pathOf(root, name), 'utf8')) as unknown;
  } catch {
    return undefined; // Made again.
  }
}

/** Keeps a value for the next run, in a project that has a `node_modules`; where that cannot be written, it works again. */
export function writeCacheFile(root: string, name: string, value: unknown): void {
  if (!existsSync(join(root, 'node_modules'))) return;
  const path = pathOf(root, name);
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, JSON.stringify(value));
    renameSync(temporary, path);
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}
