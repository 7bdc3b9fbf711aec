import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells which files exist below a root, letter case included on every file system. Each folder is listed once.
 *
 * @returns A predicate over paths from the root, with `/`. A path that leaves the root does not exist.
 */
export function fileIndex(root: string): (path: string) => boolean {
  const folders = new Map<string, ReadonlySet<string>>();
  const namesIn = (folder: string): ReadonlySet<string> => {
    let names = folders.get(folder);
    if (names === undefined) {
      names = folder === '' || hasName(folder) ? list(join(root, folder)) : new Set();
      folders.set(folder, names);
    }
    return names;
  };
  const hasName = (path: string): boolean => {
    const slash = path.lastIndexOf('/');
    return namesIn(path.slice(0, Math.max(slash, 0))).has(path.slice(slash + 1));
  };
  return (path) => path !== '' && !path.split('/').includes('..') && hasName(path.replace(/\/$/, ''));
}

function list(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set(); // Not a folder, or not readable: nothing in it can be linked to.
  }
}
