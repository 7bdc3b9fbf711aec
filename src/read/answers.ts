import { readCacheFile, writeCacheFile } from './cache-file.ts';

const file = 'external.json';

/** As long as this, in milliseconds, an address counts as reached. */
const day = 24 * 60 * 60 * 1000;

/** Addresses that were reached, with the time of it in milliseconds. */
export type Reached = Map<string, number>;

/** Those of the last day; nothing of a cache that is damaged, or written by a clock that was ahead. */
export function readReached(root: string, now: number): Reached {
  const cache = readCacheFile(root, file);
  if (typeof cache !== 'object' || cache === null) return new Map();
  return new Map(
    Object.entries(cache).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] <= now && entry[1] > now - day,
    ),
  );
}

export const writeReached = (root: string, reached: Reached): void =>
  writeCacheFile(root, file, Object.fromEntries(reached));
