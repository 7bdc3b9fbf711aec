import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, writeCache } from './cache-folder.ts';

const name = 'external.json';

/** As long as this, in milliseconds, an address counts as reached. */
const day = 24 * 60 * 60 * 1000;

/** Addresses that were reached, with the time of it in milliseconds. */
export type Reached = Map<string, number>;

/** Those of the last day; nothing of a cache that is damaged, or written by a clock that was ahead. */
export function readReached(root: string, now: number): Reached {
  const folder = cacheFolder(root);
  if (folder === undefined) return new Map();
  try {
    const cache: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return new Map(
      Object.entries(cache ?? {}).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] <= now && entry[1] > now - day,
      ),
    );
  } catch {
    return new Map(); // Made again.
  }
}

export function writeReached(root: string, reached: Reached): void {
  const folder = cacheFolder(root);
  if (folder !== undefined) writeCache(join(folder, name), [JSON.stringify(Object.fromEntries(reached))]);
}
