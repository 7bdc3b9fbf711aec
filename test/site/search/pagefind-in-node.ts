import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileFunction, constants } from 'node:vm';
import { type Pagefind, type PagefindModule, ranking } from '../../../src/site/scripts/search/engine.ts';

/** The test runner would make something of its own of an `import()` in this file. */
const load = compileFunction('return import(address)', ['address'], {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (address: string) => Promise<PagefindModule>;

/** Runs the search of a built site as a browser does, with files in place of requests. */
export async function openIndex(site: string): Promise<Pagefind> {
  const { fetch } = globalThis;
  globalThis.fetch = (address) => {
    const { url } = new Request(address);
    return Promise.resolve(new Response(readFileSync(fileURLToPath(url.replace(/\?.*/, '')))));
  };
  try {
    const { createInstance } = await load(pathToFileURL(`${site}/pagefind/pagefind.js`).href);
    const engine = createInstance({ baseUrl: '/', noWorker: true, ranking });
    await engine.filters();
    return engine;
  } finally {
    globalThis.fetch = fetch;
  }
}
