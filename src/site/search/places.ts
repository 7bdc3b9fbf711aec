import { readFileSync, writeFileSync } from 'node:fs';
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

/** Writes a file, with the folders that it is in. */
export const place = (path: string, content: string | Uint8Array): void =>
  inFolder(path, () => writeFileSync(path, content));
