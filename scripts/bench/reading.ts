/**
 * Measures what a reader's browser gets: the site of this repository beside the same documents in Starlight.
 *
 * `npm run bench:site -- <folder of generate-corpus.mjs> [count ...]`; needs Linux, a Chrome or Chromium and the npm registry.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../test/support/browser.ts';
import { generatorIn } from './corpus.ts';
import { pageSize, type PageSize } from './reading/growth.ts';
import { openLighthouse, type Visit } from './reading/lighthouse.ts';
import { serveFolder } from './reading/serve.ts';
import { pauseMs, type SearchTimes, searchTimes } from './reading/search.ts';
import { type BuiltSite, ownSite, starlightSite } from './reading/sites.ts';

interface Row extends Visit {
  site: string;
  page: string;
}

/** Visits each page so many times and keeps the visit with the middle performance. */
async function visits(site: BuiltSite, lighthouse: ReturnType<typeof openLighthouse>, runs: number): Promise<Row[]> {
  const server = await serveFolder(site.folder);
  const rows: Row[] = [];
  for (const [page, path] of Object.entries(site.pages)) {
    if (path === undefined) continue;
    const seen: Visit[] = [];
    for (let run = 0; run < runs; run += 1) seen.push(await lighthouse.visit(server.address + path));
    const middle = seen.toSorted((a, b) => a.scores.performance - b.scores.performance)[Math.floor(runs / 2)]!;
    rows.push({ site: site.name, page, ...middle });
    console.error(`${site.name}, ${page}: ${JSON.stringify(middle)}`);
  }
  server.close();
  return rows;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');

const visitTable = (rows: readonly Row[]): string =>
  table(
    [
      '',
      'JS kB',
      'CSS kB',
      'HTML kB',
      'requests',
      'layout shift',
      'largest paint s',
      'performance',
      'accessibility',
      'best practices',
      'SEO',
    ],
    rows.map(({ site, page, bytes, requests, shift, largestPaint, scores }) => [
      `${site}, ${page}`,
      kilobytes(bytes.js),
      kilobytes(bytes.css),
      kilobytes(bytes.html),
      requests,
      shift.toFixed(3),
      (largestPaint / 1000).toFixed(1),
      scores.performance,
      scores.accessibility,
      scores['best-practices'],
      scores.seo,
    ]),
  );

const growthTable = (sizes: readonly PageSize[]): string =>
  table(
    ['documents', 'HTML of a page, bytes', 'packed', 'to the first'],
    sizes.map(({ documents, bytes, packed }) => [documents, bytes, packed, (bytes / sizes[0]!.bytes).toFixed(3)]),
  );

const middle = (times: readonly number[]): string =>
  String(Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN));

const searchTable = (times: readonly SearchTimes[]): string =>
  table(
    [
      'middle, slowest ms',
      'documents',
      'first keystroke, at once',
      `first keystroke, ${pauseMs} ms after opening`,
      'a letter more',
    ],
    times.map(({ site, documents, atOnce, afterPause, next }) => [
      site,
      documents,
      ...[atOnce, afterPause, next].map((all) => `${middle(all)}, ${Math.round(Math.max(...all))}`),
    ]),
  );

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    runs: { type: 'string', default: '3' },
    own: { type: 'boolean' },
    search: { type: 'string' },
  },
});
const [generatorFolder = '../shared/bench', ...given] = positionals;
const counts = given.length > 0 ? given.map(Number) : [100, 5000];
const browser = findBrowser();
if (browser === undefined) throw new Error('No Chrome or Chromium found: set CHROME_PATH');
const work = mkdtempSync(join(tmpdir(), 'docwright-bench-'));
try {
  const lighthouse = openLighthouse(join(work, 'lighthouse'), browser);
  const own = ownSite(work);
  const sites = values.own ? [own] : [own, starlightSite(work, own.pages.document!)];
  const rows: Row[] = [];
  for (const site of sites) rows.push(...(await visits(site, lighthouse, Number(values.runs))));
  console.log(`\n${visitTable(rows)}\n`);
  for (const { site, page, failed, otherHosts } of rows)
    for (const problem of [...failed, ...otherHosts.map((host) => `asks ${host}`)])
      console.log(`${site}, ${page}: ${problem}`);
  const sizes: PageSize[] = [];
  for (const count of counts) sizes.push(await pageSize(work, generatorIn(generatorFolder), count));
  if (sizes.length > 0) console.log(`\n${growthTable(sizes)}`);
  const searches =
    values.search === undefined
      ? []
      : await searchTimes(work, generatorIn(generatorFolder), Number(values.search), browser);
  if (searches.length > 0) console.log(`\n${searchTable(searches)}`);
  if (values.json !== undefined)
    writeFileSync(resolve(values.json), `${JSON.stringify({ rows, sizes, searches }, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
