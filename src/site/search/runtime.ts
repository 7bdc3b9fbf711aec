import { decode, encode } from './cbor.ts';
import { join, unpacking } from './join.ts';
import type { IndexFiles } from './pagefind.ts';

const parts = Object.entries({ decode, encode, join }).map(([name, part]) => `${name}:${String(part)}`);

/** Hides the browser's own `fetch` from the script that it stands before. */
const preamble = `const fetch=(${String(unpacking)})(globalThis.fetch.bind(globalThis),{${parts.join(',')}});\n`;

/** Scripts that load the index: the page's, and the worker that does it off the page's thread. */
const scripts = ['pagefind.js', 'pagefind-worker.js'];

/** Where Pagefind passes over a part of the index that cannot be loaded, and then says that nothing was found. */
const passedOver = /(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/** @throws Where Pagefind is another one than this was written for. */
function withFailures(script: string): string {
  const found = script.replace(passedOver, '');
  if (found === script)
    throw new Error('This version of Pagefind hides failures in another way; see src/site/search/runtime.ts');
  return found;
}

/** What browsers run, of what Pagefind writes: its scripts, taught to read packs, and its WebAssembly. */
export const runtimeOf = (files: IndexFiles): IndexFiles =>
  new Map(
    [...files].flatMap(([path, content]) => {
      if (scripts.includes(path))
        return [[path, Buffer.from(preamble + withFailures(Buffer.from(content).toString()))]];
      return /^wasm\.(?!unknown)/.test(path) ? [[path, content]] : [];
    }),
  );
