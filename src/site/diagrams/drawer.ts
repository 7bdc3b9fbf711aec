import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './draw.ts';
import type { Answer } from './worker.ts';

/** Draws diagrams once: a picture is kept by what it is drawn from. */
export interface Drawer {
  /** @returns undefined where a browser has to draw it. */
  draw(source: string): Promise<Drawing | undefined>;
  /** Ends what draws, and forgets the oldest pictures where there are too many. */
  save(): void;
}

/** Pictures that are kept at most. */
const mostKept = 5000;

/**
 * @param folder Absolute path of what is kept; made when there is something to keep.
 * @param edition Another one draws all anew.
 */
export function createDrawer(folder: string, edition: string): Drawer {
  const drawn = new Map<string, Promise<Drawing | undefined>>();
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let hasNew = false;

  const drawNew = async (source: string, path: string): Promise<Drawing | undefined> => {
    const turn = last.then(() => ask((worker ??= startWorker()), source));
    last = turn.catch(() => undefined);
    const answer = await turn;
    if (answer === undefined) {
      worker = undefined;
      return undefined;
    }
    const drawing = 'drawing' in answer ? answer.drawing : undefined;
    hasNew = true;
    keep(folder, path, JSON.stringify(drawing ?? null));
    return drawing;
  };

  return {
    draw(source) {
      const name = `${hash('sha256', `${edition}\n${source}`, 'base64url')}.json`;
      let drawing = drawn.get(name);
      if (drawing === undefined) {
        const known = readKept(join(folder, name));
        drawing = known === undefined ? drawNew(source, join(folder, name)) : Promise.resolve(known ?? undefined);
        drawn.set(name, drawing);
      }
      return drawing;
    },
    save() {
      void worker?.terminate();
      worker = undefined;
      if (hasNew) forgetOldest(folder, mostKept);
      hasNew = false;
    },
  };
}

/** @returns null where a browser has to draw it; undefined where nothing is known. */
function readKept(path: string): Drawing | null | undefined {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Drawing | null;
    if (kept !== null && (typeof kept.svg !== 'string' || typeof kept.width !== 'number')) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return kept;
  } catch {
    return undefined; // Drawn again.
  }
}

function keep(folder: string, path: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** @param most How many may stay. */
export function forgetOldest(folder: string, most: number): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= most) return;
  const aged = paths.map((path) => ({ path, used: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  for (const { path } of aged.toSorted((a, b) => b.used - a.used).slice(most)) rmSync(path, { force: true });
}

/** A process of its own, since mermaid has to find a document there; it ends with this one. */
function startWorker(): Worker {
  const worker = new Worker(new URL(`worker${extname(import.meta.filename)}`, import.meta.url), {
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return worker;
}

/** Far beyond what any diagram takes: what takes longer would never end. */
const patienceMs = 10 * 60_000;

/** @returns undefined where the worker had to be ended. */
function ask(worker: Worker, source: string): Promise<Answer | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | undefined>();
  const impatience = setTimeout(() => {
    worker.removeAllListeners();
    void worker.terminate();
    resolve(undefined);
  }, patienceMs);
  const onExit = (code: number): void => reject(new Error(`What draws diagrams ended with ${code}`));
  worker.ref();
  worker.once('error', reject);
  worker.once('exit', onExit);
  worker.once('message', (answer: Answer) => {
    clearTimeout(impatience);
    worker.off('error', reject);
    worker.off('exit', onExit);
    worker.unref();
    resolve(answer);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has none.
  worker.postMessage(source);
  return promise;
}
