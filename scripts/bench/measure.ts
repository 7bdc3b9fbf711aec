import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a command cost. */
export interface Cost {
  /** User and system time of the process and its children, in seconds. */
  cpu: number;
  wall: number;
  /** Highest resident memory of the process itself, in MiB. */
  memory: number;
  status: number;
}

/** Runs a command in a shell that reports the CPU time of all it starts. */
export function measure(command: readonly string[], cwd: string): Promise<Cost> {
  const start = performance.now();
  const quoted = command.map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(' ');
  const script = `TIMEFORMAT='cpu %U %S'; time { exec 3>&2; ${quoted} >/dev/null 2>/dev/null; }; exit $?`;
  const child = spawn('bash', ['-c', script], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, ...descendants(child.pid ?? 0).map(peakOf))), 20);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearInterval(timer);
      const [, user = '0', system = '0'] = /cpu ([\d.]+) ([\d.]+)/.exec(text) ?? [];
      const wall = (performance.now() - start) / 1000;
      resolve({ cpu: Number(user) + Number(system), wall, memory: peak, status: status ?? -1 });
    });
  });
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // The process has ended.
  }
};

function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

const peakOf = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** The middle one by CPU time. */
export const median = (costs: readonly Cost[]): Cost =>
  costs.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(costs.length / 2)]!;
