import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../model/facts.ts';
import { UsageError } from '../model/usage-error.ts';
import { isOfflineCopy } from './offline-copy.ts';
import { isFolder, pathFromRoot } from './places.ts';
import { unreadable } from './text.ts';

/** A file below the content folder, or what stands in its place. */
export interface FoundFile {
  /** From the folder that was walked, with `/`. */
  path: string;
  failure?: Failure;
}

interface Walk extends Places {
  root: string;
  folder: string;
  found: FoundFile[];
}

/** What cannot be looked into may hold documents. */
export const isDocument = ({ path, failure }: FoundFile): boolean => failure !== undefined || /\.mdx?$/.test(path);

/**
 * Lists the files below the content folder.
 *
 * @throws {UsageError} Where there is no such folder.
 */
export function listFiles(root: string, content: string): FoundFile[] {
  if (isFolder(join(root, content))) return walk(root, content);
  throw new UsageError(`There is no content folder "${content}" in ${root}; docwright new writes a first document`);
}

/**
 * Finds all files below a folder. Follows symbolic links that stay inside the root; one that leaves it, leads
 * nowhere or back to a folder it is in is a failure, as is a folder that cannot be listed. Hidden names and
 * `node_modules` are passed over, and copies of the site that `build --offline` made.
 *
 * @returns Sorted by path.
 */
export const walk = (root: string, folder: string): FoundFile[] =>
  walkAll(root, folder).found.toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** What a change of can change what `walk` finds. Absolute paths. */
export interface Places {
  /** The folder and those below it; none where it does not exist. */
  folders: string[];
  /** Files that symbolic links lead to. */
  targets: string[];
}

export const placesBelow = (root: string, folder: string): Places => walkAll(root, folder);

function walkAll(root: string, folder: string): Walk {
  const state: Walk = {
    root: safeRealpath(root) ?? root,
    folder: join(root, folder),
    found: [],
    folders: [],
    targets: [],
  };
  walkFolder(state, '', [safeRealpath(state.folder) ?? state.folder]);
  return state;
}

function walkFolder(state: Walk, path: string, ancestors: readonly string[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(state.folder, path), { withFileTypes: true });
  } catch (error) {
    const advice = 'Make the folder readable, or leave it out of the content folder';
    state.found.push({
      path: path || '.',
      failure: unreadable(`The folder cannot be read (${codeOf(error)})`, advice),
    });
    return;
  }
  if (isOfflineCopy(entries)) return;
  state.folders.push(join(state.folder, path));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) walkFolder(state, below, [...ancestors, join(state.folder, below)]);
    else if (entry.isSymbolicLink()) walkLink(state, below, ancestors);
    else if (entry.isFile()) state.found.push({ path: below });
  }
}

function walkLink(state: Walk, path: string, ancestors: readonly string[]): void {
  const target = safeRealpath(join(state.folder, path));
  const advice = 'Remove the link, or point it at a file inside the root';
  const fail = (message: string) => state.found.push({ path, failure: unreadable(message, advice) });
  if (target === undefined) return void fail('The symbolic link leads nowhere');
  if (pathFromRoot(state.root, target) === undefined) return void fail('The symbolic link leaves the root');
  const stats = statSync(target);
  if (stats.isFile()) {
    state.found.push({ path });
    state.targets.push(target);
  }
  if (!stats.isDirectory()) return;
  if (ancestors.some((folder) => safeRealpath(folder) === target))
    return void fail('The symbolic link leads back to a folder that it is in');
  walkFolder(state, path, [...ancestors, target]);
}

function safeRealpath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined; // Nowhere, or a loop of links.
  }
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
