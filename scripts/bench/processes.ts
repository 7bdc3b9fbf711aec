import { readdirSync, readFileSync } from 'node:fs';

/** A process at one moment. */
export interface ProcessState {
  pid: number;
  /** User and system time of the process without its children, in seconds. */
  cpu: number;
  /** Resident memory in MiB. */
  memory: number;
  /** Highest resident memory until now in MiB. */
  peak: number;
}

/** All processes below one, without itself; parents before their children. Linux only. */
export const processesBelow = (pid: number): ProcessState[] =>
  childrenOf(pid).flatMap((child) => [stateOf(child), ...processesBelow(child)]);

/** Ends a process at once, where it has not ended by itself. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Each thread has its own list of the children that it started. */
function childrenOf(pid: number): number[] {
  const threads = orWhenGone(() => readdirSync(`/proc/${pid}/task`), []);
  return threads
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' '))
    .filter((text) => text.trim() !== '')
    .map(Number);
}

function stateOf(pid: number): ProcessState {
  // The name of the program, in brackets, may hold spaces: what follows it counts.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  const status = read(`/proc/${pid}/status`);
  const mebibytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  const cpu = ((fields[11] ?? 0) + (fields[12] ?? 0)) / ticks;
  return { pid, cpu, memory: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}

/** Of `/proc`, in a second: the same on all Linux systems. */
const ticks = 100;

const read = (path: string): string => orWhenGone(() => readFileSync(path, 'utf8'), '');

/** A process can end between two looks at it. */
function orWhenGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return gone;
    throw error;
  }
}
