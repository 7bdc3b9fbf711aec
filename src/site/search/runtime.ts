import { join, unpacking } from './join.ts';
import type { IndexFiles } from './pagefind.ts';
import { signature } from './shard.ts';

/** Reads packs as chunks of an index. */
const reader = `(pack)=>(${String(join)})(pack,${JSON.stringify(signature)})`;

/** Hides the browser's own `fetch` from the script that it stands before. */
const preamble = `const fetch=(${String(unpacking)})(globalThis.fetch.bind(globalThis),${reader});\n`;

const script = 'pagefind.js';

/** Where Pagefind passes over a part of the index that cannot be loaded, and then says that nothing was found. */
const passedOver = /(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/** Where it looks again and again whether its WebAssembly is there, so many milliseconds apart. */
const pause = /(?<=await asyncSleep\()50(?=\))/g;

/** @throws Where Pagefind is another one than this was written for. */
function mended(code: string): string {
  const changed = code.replace(passedOver, '').replace(pause, '5');
  if ([passedOver, pause].some((part) => code.search(part) < 0))
    throw new Error(
      'This version of Pagefind hides failures, or waits, in another way; see src/site/search/runtime.ts',
    );
  return changed;
}

/** What browsers run, of what Pagefind writes: its script, taught to read packs, and its WebAssembly. */
export const runtimeOf = (files: IndexFiles): IndexFiles =>
  new Map(
    [...files].flatMap(([path, content]) => {
      // Its worker is not needed: the page has one of its own.
      if (path === script) return [[path, Buffer.from(preamble + mended(Buffer.from(content).toString()))]];
      return /^wasm\.(?!unknown)/.test(path) ? [[path, content]] : [];
    }),
  );
