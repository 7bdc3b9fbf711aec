import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of the space for new objects that are enough. */
const enough = 16 * 1024 * 1024;

/** Sets V8 to what thousands of documents need, each of which is soon done with. */
export function prepareMemory(): void {
  // V8 learns from what is kept of the first documents where to put objects, and then puts what is soon gone among
  // those that stay: a tenth more time and memory for thousands of documents.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // What is kept of documents grows with each, and V8 would wait until the heap is several times what it was after it
  // looked for garbage last: a third of all memory.
  setFlagsFromString('--heap-growing-percent=100');
  // The space for new objects would grow to 64 MB, twice over, and be no faster: a fifth of all memory. Its greatest size
  // cannot be set in a process that runs, but whether it grows can.
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    if (space !== undefined && space.space_size < enough) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(timer);
  }, 10);
  timer.unref();
}
