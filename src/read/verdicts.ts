import type { CodeError, Verdicts } from '../model/code-error.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';

const file = 'verdicts.json';

/**
 * @param edition Changes when a parser, or what is asked of it, does.
 * @returns What an earlier run of the same edition knew; nothing where there is none or it is damaged.
 */
export function readVerdicts(root: string, edition: string): Verdicts {
  const cache = readCacheFile(root, file) as { edition?: unknown; verdicts?: unknown } | null | undefined;
  if (cache?.edition !== edition || typeof cache.verdicts !== 'object' || cache.verdicts === null) return new Map();
  return new Map(
    Object.entries(cache.verdicts).filter((entry): entry is [string, CodeError | null] => isVerdict(entry[1])),
  );
}

const isVerdict = (value: unknown): value is CodeError | null =>
  value === null || (typeof value === 'object' && 'message' in value && typeof value.message === 'string');

/** Keeps them for the next run. */
export const writeVerdicts = (root: string, edition: string, verdicts: Verdicts): void =>
  writeCacheFile(root, file, { edition, verdicts: Object.fromEntries(verdicts) });
