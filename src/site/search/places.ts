import { copyFileSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { inFolder } from '../place-file.ts';

export const entryFile = 'pagefind-entry.json';

/** Shards have folders of their own: the names that Pagefind gives fragments are short, and unique in one index only. */
export const fragmentName = (shard: number, fragment: string): string => `${shard}/${fragment}`;

export const fragmentPath = (shard: number, fragment: string): string =>
  `fragment/${fragmentName(shard, fragment)}.pf_fragment`;

/** Packs of another version are other files, which no cache takes for these. */
export const packName = (version: string, pack: number): string => `${version}/${pack}`;

export const packPath = (version: string, pack: number): string => `index/${packName(version, pack)}.pf_index`;

/** @returns Nothing where there is no such file, or none that can be read. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Writes a file, with the folders that it is in.
 *
 * @param standing One that may hold the same; then it gets another name. A file system gives names sooner than room,
 *   above all while it takes away as many files.
 */
export function place(path: string, content: Uint8Array | string, standing?: string): void {
  const old = standing === undefined || typeof content === 'string' ? undefined : readIfThere(standing);
  if (old !== undefined && Buffer.compare(content as Uint8Array, old) === 0) take(standing!, path);
  else inFolder(path, () => writeFileSync(path, content));
}

/** Gives a file a second name, or copies it where a file has only one. */
export const take = (from: string, to: string): void =>
  inFolder(to, () => {
    try {
      linkSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
      copyFileSync(from, to);
    }
  });
