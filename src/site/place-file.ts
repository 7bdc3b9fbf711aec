import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Runs what writes a file, with the folders that it is in: they are made where they are missing, and not asked for before. */
export function inFolder<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return write();
  }
}
