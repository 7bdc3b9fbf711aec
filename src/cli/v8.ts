import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const MiB = 1024 * 1024;

/**
 * What holds a space of V8 back once it has that size. A check of a few documents never gets there: looking for garbage
 * more often would cost it more than memory is worth.
 */
const limits = new Map([
  // It would grow to 64 MB, twice over, and be no faster: a fifth of all memory. Its greatest size cannot be set in a
  // process that runs, but whether it grows can.
  ['new_space', { size: 16 * MiB, flag: '--semi-space-growth-factor=1' }],
  // What is kept of documents grows with each, and V8 would wait until the heap is several times what it was after it
  // looked for garbage last: a third of all memory.
  ['old_space', { size: 64 * MiB, flag: '--heap-growing-percent=80' }],
]);

/** Sets V8 to a check of thousands of documents. */
export function prepareV8(): void {
  // An eighth of all time goes into making fast code, and most of that into what is put into other functions. With half
  // as much of it a check takes a twentieth less, since its code is as fast.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=460');
  prepareMemory();
}

/** Sets V8 to what thousands of documents need, each of which is soon done with, and the bundler to what it needs now. */
export function prepareMemory(): void {
  // V8 learns from what is kept of the first documents where to put objects, and then puts what is soon gone among
  // those that stay: a tenth more time and memory for thousands of documents.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // A thread has such a space of its own, which begins with less than a sixteenth and would stay there.
  setFlagsFromString('--min-semi-space-size=16');
  // The bundler would keep, as long as the process runs, what it needed while it was busiest. Read when it is loaded.
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  const left = new Map(limits);
  const timer = setInterval(() => {
    for (const { space_name: name, space_size: size } of getHeapSpaceStatistics()) {
      const limit = left.get(name);
      if (limit === undefined || size < limit.size) continue;
      setFlagsFromString(limit.flag);
      left.delete(name);
    }
    if (left.size === 0) clearInterval(timer);
  }, 10);
  timer.unref();
}
