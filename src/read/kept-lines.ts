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

/** Writes lines as they come, and after them what tells whether they are whole. */
export function writeLines(path: string, lines: Iterable<string>): void {
  writeCache(path, withDigest(inParts(lines)));
}

function* withDigest(parts: Iterable<Buffer>): Generator<Buffer | string> {
  let sum = 0;
  for (const part of parts) {
    sum = crc32(part, sum);
    yield part;
  }
  yield `${sum.toString(16)}\n`;
}

/** Characters that are held at a time, more or less. */
const mostHeld = 1_000_000;

function* inParts(lines: Iterable<string>): Generator<Buffer> {
  let held: string[] = [];
  let length = 0;
  for (const line of lines) {
    held.push(line);
    length += line.length;
    if (length < mostHeld) continue;
    yield Buffer.from(`${held.join('\n')}\n`);
    held = [];
    length = 0;
  }
  if (held.length > 0) yield Buffer.from(`${held.join('\n')}\n`);
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
