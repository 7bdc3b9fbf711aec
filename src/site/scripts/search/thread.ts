import type { Finder } from './finder.ts';
import type { Call, Reply } from './worker.ts';

interface Waiting {
  call: Call;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Finds in a thread of its own, so that the page goes on meanwhile; in this one where the browser allows no other.
 *
 * @param base Where the site is, with a slash at its end.
 */
export function openFinder(base: string): Finder {
  const waiting = new Map<number, Waiting>();
  const worker = workerFor(base);
  let here = worker === undefined ? finderHere(base) : undefined;
  let calls = 0;

  worker?.addEventListener('message', ({ data: [id, value, error] }: MessageEvent<Reply>) => {
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
  });
  worker?.addEventListener('error', () => {
    here ??= finderHere(base);
    for (const {
      call: [, name, given],
      resolve,
      reject,
    } of waiting.values())
      callHere(name, given).then(resolve, reject);
    waiting.clear();
  });
  const callHere = async (name: keyof Finder, given: readonly unknown[]): Promise<unknown> =>
    ((await here!)[name] as (...all: readonly unknown[]) => Promise<unknown>)(...given);
  const call = (name: keyof Finder, given: readonly unknown[]): Promise<unknown> =>
    here
      ? callHere(name, given)
      : new Promise((resolve, reject) => {
          const sent: Call = [(calls += 1), name, given];
          waiting.set(sent[0], { call: sent, resolve, reject });
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
          worker!.postMessage(sent);
        });
  return {
    open: () => call('open', []) as ReturnType<Finder['open']>,
    find: (...given) => call('find', given) as ReturnType<Finder['find']>,
    more: (...given) => call('more', given) as ReturnType<Finder['more']>,
  };
}

async function finderHere(base: string): Promise<Finder> {
  const finder = await import('./finder.ts');
  return finder.finderHere(base);
}

function workerFor(name: string): Worker | undefined {
  // A copy on a disk has its data from scripts, which a worker cannot load.
  if (globalThis.docwrightOffline !== undefined) return undefined;
  try {
    return new Worker(new URL('worker.ts', import.meta.url), { type: 'module', name });
  } catch {
    return undefined;
  }
}
