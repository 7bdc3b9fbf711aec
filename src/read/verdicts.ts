import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeError, Verdicts } from '../model/code-error.ts';
import { cacheFolder, writeCache } from './cache-folder.ts';

const name = 'verdicts.json';

interface Cache {
  edition: string;
  /** Keys of what was right, as one text: thousands of them are an object that takes long to read. */
  good: string;
  bad: Record<string, CodeError | null>;
}

/**
 * @param edition Changes when a parser, or what is asked of it, does.
 * @returns What an earlier run of the same edition knew; nothing where there is none or it is damaged.
 */
export function readVerdicts(root: string, edition: string): Verdicts {
  const folder = cacheFolder(root);
  if (folder === undefined) return new Map();
  try {
    const cache = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { [Name in keyof Cache]?: unknown };
    const { good, bad } = cache;
    if (cache.edition !== edition || typeof good !== 'string' || typeof bad !== 'object' || bad === null)
      return new Map();
    const errors = Object.entries(bad).filter((entry): entry is [string, CodeError] => isError(entry[1]));
    const verdicts = new Map<string, CodeError | null>(errors);
    for (const key of good === '' ? [] : good.split(' ')) verdicts.set(key, null);
    return verdicts;
  } catch {
    return new Map(); // Made again.
  }
}

const isError = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';

/** Keeps them for the next run. */
export function writeVerdicts(root: string, edition: string, verdicts: Verdicts): void {
  const folder = cacheFolder(root);
  if (folder === undefined) return;
  const good = Array.from(verdicts, ([key, error]) => (error === null ? key : '')).filter((key) => key !== '');
  const bad = Object.fromEntries(Array.from(verdicts).filter(([, error]) => error !== null));
  const cache: Cache = { edition, good: good.join(' '), bad };
  writeCache(join(folder, name), [JSON.stringify(cache)]);
}
