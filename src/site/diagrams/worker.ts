import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import { NotDrawable } from './attributes.ts';
import type { Drawing } from './draw.ts';

/** What a worker answers: a picture, or why there is none. */
export type Answer = { drawing: Drawing } | { reason: string };

// That of the process is not that of its workers. A third of a first diagram would be compiling.
module.enableCompileCache();
const { draw } = await import('./draw.ts');

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has none.
const answer = (message: Answer): void => parentPort?.postMessage(message);

let isKept = false;

parentPort?.on('message', async (source: string) => {
  answer(
    await draw(source).then(
      (drawing) => ({ drawing }),
      (error: unknown) => ({ reason: reasonOf(error) }),
    ),
  );
  // At its end, nobody waits for what a worker still writes.
  if (!isKept) module.flushCompileCache();
  isKept = true;
});

/** Where mermaid itself fails without a browser, the browser may fare better; if not, it says so to the reader. */
const reasonOf = (error: unknown): string =>
  error instanceof NotDrawable || !(error instanceof Error) ? String(error) : `mermaid: ${error.message}`;
