import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeError, Verdicts } from '../model/code-error.ts';

const fileOf = (root: string): string => join(root, 'node_modules/.cache/docwright/verdicts.json');

/**
 * @param edition Changes when a parser, or what is asked of it, does.
 * @returns What an earlier run of the same edition knew; nothing where there is none or it is damaged.
 */
export function readVerdicts(root: string, edition: string): Verdicts {
  try {
    const cache = JSON.parse(readFileSync(fileOf(root), 'utf8')) as { edition?: unknown; verdicts?: unknown };
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

/** Keeps them for the next run, in a project that has a `node_modules`; where that cannot be written, it works again. */
export function writeVerdicts(root: string, edition: string, verdicts: Verdicts): void {
  if (!existsSync(join(root, 'node_modules'))) return;
  const path = fileOf(root);
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(temporary, JSON.stringify({ edition, verdicts: Object.fromEntries(verdicts) }));
    renameSync(temporary, path);
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}
