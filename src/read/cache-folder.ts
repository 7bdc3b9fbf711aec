import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** Names another folder for what is kept, of all projects; one that is relative lies in the root. */
export const cacheVariable = 'DOCWRIGHT_CACHE_DIR';

/**
 * Finds where things are kept for the next run: in the nearest `node_modules` at or above the root, as tools do.
 *
 * @returns undefined where there is none: then nothing is kept.
 */
export function cacheFolder(root: string): string | undefined {
  const elsewhere = process.env[cacheVariable];
  if (elsewhere !== undefined && elsewhere !== '') return join(resolve(root, elsewhere), ofRoot(root));
  for (let folder = root; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) {
      const cache = join(modules, '.cache/docwright');
      return folder === root ? cache : join(cache, ofRoot(root));
    }
    if (folder === dirname(folder)) return undefined;
  }
}

const ofRoot = (root: string): string => createHash('sha256').update(root).digest('hex').slice(0, 12);

function removeIfThere(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It was not made.
  }
}

/** Writes a file whole or not at all, one part after the other. A cache that cannot be written costs time, nothing else. */
export function writeCache(path: string, parts: Iterable<string | Uint8Array>): void {
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeParts(temporary, parts);
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error; // Of whoever makes the parts.
  }
}

function writeParts(path: string, parts: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
