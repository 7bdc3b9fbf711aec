import { statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** A path as seen from a root, with `/`; undefined where it lies outside. */
export function pathFromRoot(root: string, path: string): string | undefined {
  const parts = relative(root, path).split(sep);
  return parts[0] === '..' || isAbsolute(parts.join(sep)) ? undefined : parts.join('/');
}

/** Tells whether a path leads to a folder that can be reached. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // Nothing there, a loop of links, or a folder above that may not be entered.
  }
}
