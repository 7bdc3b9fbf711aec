import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { type SearchPage, updateShards } from '../../../src/site/search/index.ts';
import { pagesByShard } from '../../../src/site/search/layout.ts';
import { settingsFor, withPagefind } from '../../../src/site/search/pagefind.ts';
import { place } from '../../../src/site/search/places.ts';
import type { Pagefind } from '../../../src/site/scripts/search/engine.ts';
import { writeTree } from '../../support/cli.ts';
import { launch, openPage } from '../../support/page.ts';
import { serveFolder } from '../../support/static.ts';
import { pagesOf, texts } from './site.ts';

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
  ['ledger', { type: 'Runbook' }],
  ['ledger', { type: 'ADR', status: 's1' }],
  [null, { status: 's2' }],
];

// The test runner would make something of its own of an `import()` here.
const home =
  '<html lang="en"><link rel="icon" href="data:,"><body><script type="module">window.load = (address) => import(address)</script></body></html>';

/** Asks all queries on the pages of an index. Runs in the browser. */
async function answers({ address, asked }: { address: string; asked: typeof queries }): Promise<unknown[]> {
  const engine = await (globalThis as unknown as { load(address: string): Promise<Pagefind> }).load(address);
  await engine.options({ excerptLength: 24, ranking: { metaWeights: { title: 8, type: 0.5, status: 0.5 } } });
  await engine.init();
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

/** As Pagefind itself writes an index of all pages. */
async function writeOne(pages: readonly SearchPage[], folder: string): Promise<void> {
  await withPagefind(settingsFor('en'), async (index) => {
    for (const [path, content] of await index(pages)) place(join(folder, path), content);
  });
}

test.skipIf(executablePath === '').each([
  [1, 'with a worker'],
  [4, 'with a worker'],
  [16, 'with a worker'],
  [4, 'without workers'],
])('search over %i shards finds, filters, counts, ranks and shows as one index does, %s', async (shards, worker) => {
  const layout = { shards, packs: 2 * shards, letters: 3 };
  const pages = pagesOf(texts(60));
  const site = writeTree({ 'index.html': home });
  await updateShards(pages, site, { layout, settings: settingsFor('en') });
  await writeOne(pagesByShard(pages, layout).flat(), join(site, 'one'));

  const server = await serveFolder(site);
  const browser = await launch(executablePath);
  try {
    const { page, faults } = await openPage(browser);
    if (worker === 'without workers') await page.addInitScript('delete globalThis.Worker');
    await page.goto(server.address);
    const one = await page.evaluate(answers, { address: `${server.address}one/pagefind.js`, asked: queries });
    const cut = await page.evaluate(answers, { address: `${server.address}pagefind/pagefind.js`, asked: queries });
    expect(cut).toEqual(one);
    const counts = one.slice(1).map((answer) => (answer as { hits: unknown[] }).hits.length);
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
