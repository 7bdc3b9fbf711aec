import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { writeCache } from './cache-folder.ts';

/** Something that was kept is not what was written. Whoever meets it begins anew, as if nothing were kept. */
export class DamagedCache extends Error {}

/** A file of lines that each run reads, and of longer texts of which it reads those that it asks for. */
export interface KeptBodies {
  /** Another one where the file says something else. */
  digest: string;
  lines: string[];
  /**
   * @param place As `writeBodies` named it.
   * @throws {DamagedCache}
   */
  body: (place: string) => string;
  /**
   * Reads all bodies, which can then be asked for after the file is closed, too.
   *
   * @throws {DamagedCache}
   */
  readAll: () => void;
  /** Also where another run has put a new file in its place, bodies are those of this one, until it is closed. */
  close: () => void;
}

/** A line with the text that it stands for. */
export interface WithBody {
  body: string;
  /** @param place Where the body stands. */
  line: (place: string) => string;
}

/**
 * Writes a file for `openBodies`, as the bodies come.
 *
 * @param first Lines before all others.
 */
export const writeBodies = (path: string, first: readonly string[], entries: Iterable<WithBody>): void =>
  writeCache(path, partsOf(first, entries));

/** Bytes that are held at a time. */
const mostHeld = 1_000_000;

/** Each part is right until the next one is asked for. */
function* partsOf(first: readonly string[], entries: Iterable<WithBody>): Generator<Buffer | string> {
  const lines = [...first];
  const held = Buffer.allocUnsafe(mostHeld);
  let [length, at] = [0, 0];
  for (const { body, line } of entries) {
    const most = 3 * body.length + 1;
    if (length + most > mostHeld) {
      yield held.subarray(0, length);
      length = 0;
    }
    const bytes = most > mostHeld ? Buffer.from(`${body}\n`) : written(held, length, body);
    if (most > mostHeld) yield bytes;
    else length += bytes.length;
    lines.push(line(`${at} ${bytes.length} ${crc32(bytes)}`));
    at += bytes.length;
  }
  yield held.subarray(0, length);
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  yield bytes;
  yield endOf(at, bytes);
}

/** Writes a body where there is room for it, and gives that part. */
function written(room: Buffer, at: number, body: string): Buffer {
  const end = at + room.write(body, at);
  room[end] = 0x0a;
  return room.subarray(at, end + 1);
}

/** Finds damage, not forgery. The lines hold the sums of all bodies. */
const endOf = (at: number, lines: Buffer): string => `${at} ${crc32(lines).toString(16)}\n`;

/** Bytes that hold an end. */
const endLength = 40;

/**
 * Reads the lines of a file.
 *
 * @returns undefined where there is none, or they are damaged.
 */
export function openBodies(path: string): KeptBodies | undefined {
  const file = openIfThere(path);
  if (file === undefined) return undefined;
  const kept = readWhole(file);
  if (kept === undefined) closeSync(file);
  return kept;
}

function readWhole(file: number): KeptBodies | undefined {
  try {
    const { size } = fstatSync(file);
    const tail = read(file, Math.max(0, size - endLength), Math.min(size, endLength)).toString('latin1');
    const end = /(?:^|\n)(\d+) [\da-f]+\n$/.exec(tail);
    if (end === null) return undefined;
    const digest = end[0].replace(/^\n/, '');
    const at = Number(end[1]);
    if (at > size) return undefined;
    const bytes = read(file, at, size - digest.length - at);
    if (endOf(at, bytes) !== digest) return undefined;
    const lines = bytes.toString('utf8', 0, bytes.length - 1).split('\n');
    return { digest: digest.trimEnd(), lines, close: () => closeSync(file), ...bodyReader(file, at) };
  } catch {
    return undefined; // Made again.
  }
}

/** From so many bodies on, all of them are read at once. */
const many = 100;

function bodyReader(file: number, length: number): Pick<KeptBodies, 'body' | 'readAll'> {
  let count = 0;
  let all: Buffer | undefined;
  const readAll = () => (all ??= readOrThrow(file, 0, length));
  return {
    readAll: () => void readAll(),
    body: (place) => {
      const [at = 0, size = 0, sum] = place.split(' ').map(Number);
      count += 1;
      const from = count > many ? readAll() : all;
      const bytes = from === undefined ? readOrThrow(file, at, size) : from.subarray(at, at + size);
      if (bytes.length === 0 || crc32(bytes) !== sum) throw new DamagedCache('What was kept is not what was written');
      return bytes.toString('utf8', 0, bytes.length - 1);
    },
  };
}

function readOrThrow(file: number, at: number, length: number): Buffer {
  try {
    return read(file, at, length);
  } catch (error) {
    throw new DamagedCache('What was kept cannot be read', { cause: error });
  }
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const more = readSync(file, bytes, done, length - done, at + done);
    if (more === 0) break;
    done += more;
  }
  return bytes.subarray(0, done);
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined; // Made again.
  }
}
