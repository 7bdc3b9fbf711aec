import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeError, Verdicts } from '../model/code-error.ts';
import { cacheFolder, writeCache } from './cache-folder.ts';

const name = 'verdicts.json';

/**
 * @param edition Changes when a parser, or what is asked of it, does.
 * @returns What an earlier run of the same edition knew; nothing where there is none or it is damaged.
 */
export function readVerdicts(root: string, edition: string): Verdicts {
  const folder = cacheFolder(root);
  if (folder === undefined) return new Map();
  try {
    const cache = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { edition?: unknown; verdicts?: unknown };
    if (cache.edition !== edition || typeof cache.verdicts !== 'object' || cache.verdicts === null) return new Map();
    return new Map(
      Object.entries(cache.verdicts).filter((entry): entry is [string, CodeError | null] => isVerdict(entry[1])),
    );
  } catch {
    return new Map(); // Made again.
  }
}

const isVerdict = (value: unknown): value is CodeError | null =>
  value === null || (typeof value === 'object' && 'message' in value && typeof value.message === 'string');

/** Keeps them for the next run. */
export function writeVerdicts(root: string, edition: string, verdicts: Verdicts): void {
  const folder = cacheFolder(root);
  if (folder === undefined) return;
  writeCache(join(folder, name), [JSON.stringify({ edition, verdicts: Object.fromEntries(verdicts) })]);
}
