import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { environment } from '../support/cli.ts';
import type { HostileFile } from './examine.ts';

/** No text of a few hundred characters takes a tenth of it, even where the machine is busy. */
const patience = 30_000;

let child: ChildProcess | undefined;

afterAll(() => void child?.kill('SIGKILL'));

/** `examine` in a process of its own, so that a hang or an abort is an answer too. */
export function examineIsolated(files: readonly HostileFile[]): Promise<string[]> {
  child ??= fork(join(import.meta.dirname, 'isolated-main.ts'), {
    env: environment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const running = child;
  return new Promise((resolve) => {
    const end = (problems: string[], isAlive: boolean) => {
      clearTimeout(timer);
      running.removeAllListeners();
      if (!isAlive) {
        running.kill('SIGKILL');
        child = undefined;
      }
      resolve(problems);
    };
    const timer = setTimeout(() => end(['It hangs'], false), patience);
    running.once('message', (problems) => end(problems as string[], true));
    running.once('exit', (code, signal) => end([`The process ended: ${code ?? signal}`], false));
    running.send(files);
  });
}
