import { spawn } from 'node:child_process';
import { endProcess, processesBelow } from './processes.ts';

/** What one run of a command cost. */
export interface Cost {
  /** User and system time of the process and its children, in seconds. */
  cpu: number;
  wall: number;
  /** Highest resident memory of a single process, in MiB. */
  memory: number;
  /** Highest sum of the resident memory of all processes at one moment, in MiB; what they share counts for each. */
  treeMemory: number;
  /** Of the command; -1 where it had none. */
  status: number;
  /** Whether it was ended since its time was over. */
  isOverTime: boolean;
}

export interface MeasureOptions {
  /** Seconds after which the command and all it started are ended. */
  timeout?: number;
  /** File for all that it prints; default: nowhere. */
  log?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs a command in a shell that reports the CPU time of all it starts. */
export function measure(command: readonly string[], cwd: string, options: MeasureOptions = {}): Promise<Cost> {
  const { timeout = Infinity, log = '/dev/null', env = process.env } = options;
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const script = `TIMEFORMAT='cpu %U %S'; time { "$@" >"$0" 2>&1; }; exit $?`;
  const child = spawn('bash', ['-c', script, log, ...command], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const seen = watch(child.pid ?? 0, () => seconds() > timeout);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      seen.stop();
      reject(error);
    });
    child.on('close', (status) => {
      const [, user = '0', system = '0'] = /cpu ([\d.]+) ([\d.]+)/.exec(text) ?? [];
      const { cpu, ...rest } = seen.stop();
      // The shell does not know of children that their parent did not wait for; Pagefind is left like that.
      resolve({ ...rest, cpu: Math.max(Number(user) + Number(system), cpu), wall: seconds(), status: status ?? -1 });
    });
  });
}

type Seen = Pick<Cost, 'cpu' | 'memory' | 'treeMemory' | 'isOverTime'>;

/** Looks at all that a process starts, again and again, and ends it where its time is over. */
function watch(pid: number, isOver: () => boolean): { stop(): Seen } {
  const cpu = new Map<number, number>();
  const seen = { memory: 0, treeMemory: 0, isOverTime: false };
  const timer = setInterval(() => {
    const processes = processesBelow(pid);
    // A new child has its parent's memory until it runs its own program, and would count it twice.
    const known = processes.filter((state) => cpu.has(state.pid));
    for (const state of processes) cpu.set(state.pid, Math.max(cpu.get(state.pid) ?? 0, state.cpu));
    seen.memory = Math.max(seen.memory, ...processes.map(({ peak }) => peak));
    seen.treeMemory = Math.max(seen.treeMemory, sum(known.map(({ memory }) => memory)));
    if (!isOver()) return;
    seen.isOverTime = true;
    for (const state of processes) endProcess(state.pid);
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return { ...seen, cpu: sum([...cpu.values()]) };
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The middle one by CPU time. */
export const median = <T extends Pick<Cost, 'cpu'>>(costs: readonly T[]): T =>
  costs.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(costs.length / 2)]!;
