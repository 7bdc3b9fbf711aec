import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const pollMs = 100;
const beatMs = 5000;
/** A holder that gives no sign of life for so long is gone, though some process has its number now. */
const silentMs = 60_000;
/** Between making the file and writing the number into it. */
const emptyMs = 2000;

/**
 * Waits until no other process holds a lock, and takes it.
 *
 * @param path The file that stands for it; its folder exists.
 * @param onWait Called once where another process holds it.
 * @returns Gives the lock back.
 * @throws Where the file cannot be written.
 */
export async function takeLock(path: string, onWait: () => void): Promise<() => void> {
  for (let isTold = false; !isTaken(path); isTold = true) {
    if (isForgotten(path)) rmSync(path, { force: true });
    else if (!isTold) onWait();
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await setTimeout(pollMs);
  }
  const beat = setInterval(() => touch(path), beatMs).unref();
  return () => {
    clearInterval(beat);
    isHeldHere.delete(path);
    rmSync(path, { force: true });
  };
}

const isHeldHere = new Set<string>();

function isTaken(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    isHeldHere.add(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody took it away by hand; the build goes on.
  }
}

function isForgotten(path: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const holder = holderOf(path);
  // In containers, builds often have the same number.
  if (holder === process.pid) return !isHeldHere.has(path);
  return holder === undefined ? age > emptyMs : !isRunning(holder) || age > silentMs;
}

function holderOf(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || undefined;
  } catch {
    return undefined; // Given back just now.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process that may not be asked is one that runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
