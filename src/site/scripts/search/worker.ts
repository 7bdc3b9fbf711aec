import { type Finder, finderHere } from './finder.ts';

/** Which function of the finder is called, with what, and what came of it. */
export type Call = [id: number, name: keyof Finder, given: readonly unknown[]];
export type Reply = [id: number, value: unknown, error?: string];

// A worker is called by where the site is.
const finder = finderHere(self.name);
// It is asked in a moment. What fails now fails again then, and is told.
finder.open().catch(() => undefined);

self.addEventListener('message', async ({ data: [id, name, given] }: MessageEvent<Call>) => {
  const called = finder[name] as (...all: readonly unknown[]) => Promise<unknown>;
  const reply = await called(...given).then(
    (value): Reply => [id, value],
    (error: unknown): Reply => [id, undefined, String(error)],
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
  self.postMessage(reply);
});
