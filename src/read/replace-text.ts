import {
  chmodSync,
  chownSync,
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { pathFromRoot } from './places.ts';
import { decode } from './text.ts';
import { codeOf } from './walk.ts';

/**
 * Puts a text in the place of another in a file, whole or not at all. Mode, owner and byte order marks stay; a symbolic
 * link stays one, and the file that it leads to is written.
 *
 * @param path From the root.
 * @param before What the file has to hold.
 * @throws {UsageError} Where it holds something else by now, lies outside the root, or cannot be written.
 */
export function replaceText(root: string, path: string, before: string, after: string): void {
  try {
    const target = realpathSync(join(root, path));
    if (pathFromRoot(realpathSync(root), target) === undefined) throw new UsageError(`${path} lies outside the root`);
    const bytes = readFileSync(target);
    const now = decode(bytes);
    if (now === after) return; // Another path to the same file.
    if (now !== before) throw new UsageError(`${path} has changed since it was read`);
    closeSync(openSync(target, 'r+')); // To rename, one need not be allowed to write it.
    const marks = bytes.subarray(0, bytes.length - Buffer.byteLength(before));
    overwrite(target, Buffer.concat([marks, Buffer.from(after)]));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${path} cannot be written (${codeOf(error)})`);
  }
}

function overwrite(target: string, bytes: Buffer): void {
  const stats = statSync(target);
  // A hidden name: nothing that walks or watches the documents takes it for one.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    keepOwner(temporary, stats);
    chmodSync(temporary, stats.mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') rmSync(temporary, { force: true });
    throw error;
  }
}

function keepOwner(path: string, { uid, gid }: Stats): void {
  const own = statSync(path);
  if (own.uid === uid && own.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // Who may write a file of others need not be allowed to give one away.
  }
}
