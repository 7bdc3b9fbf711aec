import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPicture, type Picture } from '../model/picture.ts';
import type { Files } from '../model/project.ts';
import { pictureOf, readPicture } from './picture.ts';

interface Folder {
  /** Whether each is a folder, by name. */
  names: ReadonlyMap<string, boolean>;
  /** Names by what is left of them without letter case; undefined where several share it. */
  folded?: ReadonlyMap<string, string | undefined>;
}

/**
 * Tells which files exist below a root, letter case included on every file system. Each folder is listed once.
 *
 * @param root Undefined where there is no disk.
 * @param listed Paths from the root of files that exist elsewhere; they count like those that are there.
 * @param texts What files say that are not on the disk, by path.
 */
export function fileIndex(
  root: string | undefined,
  listed: readonly string[] = [],
  texts: ReadonlyMap<string, string> = new Map(),
): Files {
  const pictures = new Map<string, Picture | undefined>();
  const folders = new Map<string, Folder>();
  const more = byFolder(listed);
  const folderAt = (path: string): Folder => {
    let folder = folders.get(path);
    if (folder === undefined) {
      const there = root !== undefined && (path === '' || isNamed(path)) ? list(join(root, path)) : [];
      folder = { names: new Map([...(more.get(path) ?? []), ...there]) };
      folders.set(path, folder);
    }
    return folder;
  };
  const isNamed = (path: string): boolean => {
    const slash = path.lastIndexOf('/');
    return folderAt(path.slice(0, Math.max(slash, 0))).names.has(path.slice(slash + 1));
  };
  return {
    fileExists: (path) => isInside(path) && isNamed(path.replace(/\/$/, '')),
    picture: (path) => {
      if (!pictures.has(path)) pictures.set(path, isInside(path) ? pictureAt(root, path, texts) : undefined);
      return pictures.get(path);
    },
    realPath: (path) => (isInside(path) ? spelling(path.replace(/\/$/, ''), folderAt) : undefined),
  };
}

function pictureAt(root: string | undefined, path: string, texts: ReadonlyMap<string, string>): Picture | undefined {
  if (!isPicture(path)) return { fault: 'no picture' };
  if (root !== undefined) return readPicture(join(root, path));
  const text = texts.get(path);
  return text === undefined ? undefined : pictureOf(path, new TextEncoder().encode(text));
}

const isInside = (path: string): boolean => path !== '' && !path.split('/').includes('..');

function spelling(path: string, folderAt: (path: string) => Folder): string | undefined {
  let real = '';
  for (const name of path.split('/')) {
    const folder = folderAt(real.replace(/\/$/, ''));
    const found = folder.names.has(name) ? name : (folder.folded ??= fold(folder.names)).get(foldCase(name));
    if (found === undefined) return undefined;
    real += found + (folder.names.get(found) === true ? '/' : '');
  }
  return real;
}

function fold(names: ReadonlyMap<string, boolean>): Map<string, string | undefined> {
  const folded = new Map<string, string | undefined>();
  for (const name of names.keys()) {
    const key = foldCase(name);
    folded.set(key, folded.has(key) ? undefined : name);
  }
  return folded;
}

const foldCase = (name: string): string => name.normalize().toLowerCase();

/** The names in each folder above listed files. */
function byFolder(paths: readonly string[]): Map<string, Map<string, boolean>> {
  const folders = new Map<string, Map<string, boolean>>();
  for (const path of paths) {
    const parts = path.split('/');
    for (const [index, name] of parts.entries()) {
      const folder = parts.slice(0, index).join('/');
      const names = folders.get(folder) ?? new Map<string, boolean>();
      folders.set(folder, names);
      names.set(name, names.get(name) === true || index < parts.length - 1);
    }
  }
  return folders;
}

function list(folder: string): [name: string, isFolder: boolean][] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, leadsToFolder(folder, entry)]);
  } catch {
    return []; // Not a folder, or not readable: nothing in it can be linked to.
  }
}

function leadsToFolder(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
