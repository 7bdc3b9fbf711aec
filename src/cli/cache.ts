import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheVariable } from '../read/cache-folder.ts';

/** Runs with another folder for what is kept. @param folder Absolute path; made when there is something to keep. */
export async function withCache<Result>(folder: string, run: () => Promise<Result>): Promise<Result> {
  const before = process.env[cacheVariable];
  process.env[cacheVariable] = folder;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env[cacheVariable];
    else process.env[cacheVariable] = before;
  }
}

/** Runs as if nothing had ever been kept, and keeps nothing. */
export async function withoutCache<Result>(run: () => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'docwright-'));
  try {
    return await withCache(folder, run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
