/** Shows what long work is at. */
export interface Progress {
  /** Begins a phase; the one before it has ended. */
  phase: (name: string) => void;
  /** Tells how much of the phase is done. */
  count: (done: number, all: number) => void;
  /** Ends the last phase. */
  end: () => void;
}

export interface ProgressOptions {
  write: (text: string) => void;
  /** A line that is written over; else plain lines, and those only where it takes long. */
  isTerminal: boolean;
  /** Tell at the end how long each phase took. */
  isVerbose: boolean;
  /** Milliseconds; default: of this process. */
  now?: () => number;
}

/** Between two states of the line on a terminal. */
const frameMs = 100;
/** Before the first plain line of a phase, and between two. */
const plainMs = { first: 5000, next: 10_000 };
const clearLine = '\r\u001B[K';

export function createProgress({
  write,
  isTerminal,
  isVerbose,
  now = () => performance.now(),
}: ProgressOptions): Progress {
  const times: [name: string, ms: number][] = [];
  let current: { name: string; start: number; shown: number } | undefined;

  const close = (): void => {
    if (current === undefined) return;
    if (isTerminal) write(clearLine);
    times.push([current.name, now() - current.start]);
    current = undefined;
  };
  const show = (text: string): void => write(isTerminal ? `${clearLine}${text} …` : `${text} …\n`);

  return {
    phase(name) {
      close();
      current = { name, start: now(), shown: isTerminal ? -frameMs : now() - plainMs.next + plainMs.first };
      if (isTerminal) show(name);
    },
    count(done, all) {
      if (current === undefined || now() - current.shown < (isTerminal ? frameMs : plainMs.next)) return;
      current.shown = now();
      show(`${current.name}: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`);
    },
    end() {
      close();
      if (isVerbose) for (const [name, ms] of times) write(`${(ms / 1000).toFixed(2).padStart(7)} s  ${name}\n`);
    },
  };
}
