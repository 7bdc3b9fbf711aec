import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Connection, connect } from './protocol.ts';

/** A browser without a window. */
export interface Browser extends Connection {
  /** Ends it, and waits until it has ended. */
  close: () => Promise<void>;
}

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-gpu',
  '--disable-crash-reporter',
  '--disable-extensions',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-default-apps',
];

/** Milliseconds that it has to end by itself. */
const patience = 3000;

const hasGroups = process.platform !== 'win32';

/** Ends a browser and all that it started. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (hasGroups) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // None of them is left.
  }
}

/** Starts a browser with a profile of its own, which goes away with it. */
export function openBrowser(path: string): Browser {
  const profile = mkdtempSync(join(tmpdir(), 'docwright-browser-'));
  // Chromium refuses to run as root with its sandbox, as in most containers; what it shows is our own site.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(path, [...flags, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // With a group of its own, what it starts can be ended with it; Windows has none, and would open a window.
    detached: hasGroups,
  });
  const exited = once(child, 'exit').catch(() => undefined); // It did not even start: who waits for an answer hears it.
  const connection = connect(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const kill = (): void => killAll(child);
  process.once('exit', kill);
  return {
    ...connection,
    close: async () => {
      const timer = setTimeout(kill, patience);
      await connection.send('Browser.close').catch(kill);
      await exited;
      clearTimeout(timer);
      process.off('exit', kill);
      // What outlives it would make the profile anew while it is removed.
      kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
