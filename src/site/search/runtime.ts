import { decode, encode } from './cbor.ts';
import { join, unpacking } from './join.ts';
import type { IndexFiles } from './pagefind.ts';

const parts = Object.entries({ decode, encode, join }).map(([name, part]) => `${name}:${String(part)}`);

/** Hides the browser's own `fetch` from the script that it stands before. */
const preamble = `const fetch=(${String(unpacking)})(globalThis.fetch.bind(globalThis),{${parts.join(',')}});\n`;

/** Scripts that load the index: the page's, and the worker that does it off the page's thread. */
const scripts = ['pagefind.js', 'pagefind-worker.js'];

/** What browsers run, of what Pagefind writes: its scripts, taught to read packs, and its WebAssembly. */
export const runtimeOf = (files: IndexFiles): IndexFiles =>
  new Map(
    [...files].flatMap(([path, content]) => {
      if (scripts.includes(path)) return [[path, Buffer.concat([Buffer.from(preamble), content])]];
      return /^wasm\.(?!unknown)/.test(path) ? [[path, content]] : [];
    }),
  );
