import { examine, type HostileFile } from './examine.ts';

/** Examines what it is sent, in a process that may be ended when it hangs. */
process.on('message', (files: readonly HostileFile[]) => {
  const send = (problems: readonly string[]): unknown => process.send?.(problems);
  examine(files).then(send, (error: unknown) => send([error instanceof Error ? (error.stack ?? '') : String(error)]));
});
