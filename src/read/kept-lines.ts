import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { writeCache } from './cache-folder.ts';

const newline = 0x0a;

/**
 * Reads the lines of a file that `writeLines` wrote.
 *
 * @returns undefined where there is none, or it is damaged.
 */
export function readLines(path: string): { digest: string; lines: string[] } | undefined {
  const bytes = readIfThere(path);
  const end = (bytes?.lastIndexOf(newline, -2) ?? -1) + 1;
  if (bytes === undefined || end === 0) return undefined;
  const digest = digestOf(bytes.subarray(0, end));
  if (bytes.toString('latin1', end) !== `${digest}\n`) return undefined;
  return { digest, lines: bytes.toString('utf8', 0, end - 1).split('\n') };
}

/** Writes lines, and after them what tells whether they are whole. */
export function writeLines(path: string, lines: readonly string[]): void {
  const body = Buffer.from(`${lines.join('\n')}\n`);
  writeCache(path, [body, `${digestOf(body)}\n`]);
}

/** Finds damage, not forgery. */
const digestOf = (bytes: Buffer): string => crc32(bytes).toString(16);

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // Made again.
  }
}
