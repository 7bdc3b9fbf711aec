import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { expect, inject, test } from 'vitest';
import { type SearchPage, updateShards } from '../../../src/site/search/index.ts';
import { pagesByShard } from '../../../src/site/search/layout.ts';
import { settingsFor } from '../../../src/site/search/pagefind.ts';
import type { PagefindModule } from '../../../src/site/scripts/search/engine.ts';
import { writeTree } from '../../support/cli.ts';
import { launch, openPage } from '../../support/page.ts';
import { serveFolder } from '../../support/static.ts';
import { foreignHtml, pagesOf, texts } from './site.ts';

const executablePath = inject('browser');

const queries: [term: string | null, filters: Record<string, string>][] = [
  ['backup', {}],
  ['restart queue', {}],
  ['configure', {}],
  ['con', {}],
  ['conn', {}],
  ['certificates rotating', {}],
  ['naïve', {}],
  ['naive', {}],
  ['creme', {}],
  ['only17', {}],
  // One word in all shards, the other on one page.
  ['only17 queue', {}],
  // On no page: what it begins with is.
  ['only17x', {}],
  ['zzz', {}],
  ['"queue certificate"', {}],
  ['place drain', {}],
  ['elsewhere said', {}],
  ['ledger', { type: 'Runbook' }],
  ['ledger', { type: 'ADR', status: 's1' }],
  [null, { status: 's2' }],
];

// The test runner would make something of its own of an `import()` here.
const home =
  '<html lang="en"><link rel="icon" href="data:,"><body><script type="module">window.load = (address) => import(address)</script></body></html>';

interface Asked {
  address: string;
  asked: typeof queries;
}

/** Asks all queries on the pages of an index. Runs in the browser. */
async function answers({ address, asked }: Asked): Promise<unknown[]> {
  const { load } = globalThis as unknown as { load: (address: string) => Promise<PagefindModule> };
  const { createInstance } = await load(address);
  const ranking = { metaWeights: { title: 8, type: 0.5, status: 0.5 } };
  const engine = createInstance({ baseUrl: '/', noWorker: true, excerptLength: 24, ranking });
  const found: unknown[] = [await engine.filters()];
  for (const [term, filters] of asked) {
    const { results, ...rest } = (await engine.search(term, { filters })) as unknown as {
      results: {
        score: number;
        words: number[];
        data(): Promise<{ url: string; excerpt: string; sub_results: unknown }>;
      }[];
      filters: unknown;
      totalFilters: unknown;
      unfilteredResultCount: number;
    };
    const hits = await Promise.all(
      results.map(async (result) => {
        const { url, excerpt, sub_results: sections } = await result.data();
        return { url, score: result.score, words: result.words, excerpt, sections };
      }),
    );
    found.push({ term, hits, filters: rest.filters, all: rest.totalFilters, count: rest.unfilteredResultCount });
  }
  return found;
}

const worker = `self.load = (address) => import(address);
self.addEventListener('message', async ({ data }) => self.postMessage(await (${String(answers)})(data)));`;

/** Does the same in a thread of its own. Runs in the browser. */
const answersApart = (asked: Asked): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker('/worker.js', { type: 'module' });
    thread.addEventListener('message', ({ data }) => resolve(data as unknown[]));
    thread.addEventListener('error', ({ message }) => reject(new Error(message)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
    thread.postMessage(asked);
  });

/** As Pagefind itself writes an index of all pages, of which it is given all. */
async function writeOne(pages: readonly SearchPage[], outputPath: string): Promise<void> {
  const { language: forceLanguage, exclude: excludeSelectors } = settingsFor('en');
  const { index } = await createIndex({ forceLanguage, excludeSelectors });
  for (const { address: url, file } of pages) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    expect((await index!.addHTMLFile({ url, content: readFileSync(file, 'utf8') })).errors).toEqual([]);
  }
  await index!.writeFiles({ outputPath });
  await close();
}

test.skipIf(executablePath === '').each([
  [1, 'in a worker', answersApart],
  [4, 'in a worker', answersApart],
  [16, 'in a worker', answersApart],
  [4, 'in the page', answers],
])('search over %i shards finds, filters, counts, ranks and shows as one index does, %s', async (shards, _, ask) => {
  const layout = { shards, packs: 2 * shards, names: 2, letters: 3 };
  const pages = pagesOf({ ...texts(60), '/foreign/': foreignHtml('Restart the queue, <i>said</i> the ledger.') });
  const site = writeTree({ 'index.html': home, 'worker.js': worker });
  await updateShards(pages, site, { layout, settings: settingsFor('en') });
  await writeOne(pagesByShard(pages, layout).flat(), join(site, 'one'));

  const server = await serveFolder(site);
  const browser = await launch(executablePath);
  try {
    const { page, faults } = await openPage(browser);
    await page.goto(server.address);
    const one = await page.evaluate(answers, { address: `${server.address}one/pagefind.js`, asked: queries });
    const cut = await page.evaluate(ask, { address: `${server.address}pagefind/pagefind.js`, asked: queries });
    expect(cut).toEqual(one);
    const counts = one.slice(1).map((answer) => (answer as { hits: unknown[] }).hits.length);
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
