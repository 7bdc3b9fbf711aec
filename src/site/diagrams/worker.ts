import { parentPort } from 'node:worker_threads';
import { draw } from './draw.ts';
import { NotDrawable } from './attributes.ts';

/** What a worker answers: a picture, or why there is none. */
export type Answer = { drawing: Awaited<ReturnType<typeof draw>> } | { reason: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has none.
const answer = (message: Answer): void => parentPort?.postMessage(message);

parentPort?.on('message', (source: string) => {
  draw(source).then(
    (drawing) => answer({ drawing }),
    (error: unknown) => answer({ reason: reasonOf(error) }),
  );
});

/** Where mermaid itself fails without a browser, the browser may fare better; if not, it says so to the reader. */
const reasonOf = (error: unknown): string =>
  error instanceof NotDrawable || !(error instanceof Error) ? String(error) : `mermaid: ${error.message}`;
