import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserFlags } from '../../../test/support/browser.ts';
import { install } from '../corpus.ts';
import { measure } from '../measure.ts';
import { openProject, write } from '../project.ts';
import { docwright } from '../tools/docwright.ts';
import { starlight } from '../tools/starlight.ts';
import type { Tool } from '../tools/tool.ts';
import { serveFolder, type StaticServer } from './serve.ts';

/** Milliseconds from a keystroke to the first result on the page. */
export interface SearchTimes {
  site: string;
  documents: number;
  /** The first keystroke of a visit, as soon as the search is open: it has loaded nothing yet. */
  atOnce: number[];
  /** The first keystroke of a visit, when the search was open for `pauseMs`, as hands need it. */
  afterPause: number[];
  /** One more letter, later on the same visit. */
  next: number[];
}

export const pauseMs = 300;

/** How to search on a site. */
interface Way {
  tool: Tool;
  input: string;
  result: string;
}

const ways: readonly Way[] = [
  {
    tool: docwright,
    input: 'dialog[data-search] input[type=search]',
    result: 'dialog[data-search] [data-search-results] a',
  },
  {
    tool: starlight,
    input: 'dialog .pagefind-ui__search-input',
    result: 'dialog .pagefind-ui__result-link',
  },
];

/** Words of the generated documents, common and rare ones, each with one letter less first. */
const words = ['rollback', 'certificate', 'backoff', 'throughput', 'checkpoint', 'doc-00042', 'retention', 'consensus'];

/** Builds generated documents with docwright and Starlight and searches in both, in turn. @throws Where a build fails. */
export async function searchTimes(
  work: string,
  generator: string,
  documents: number,
  executablePath: string,
): Promise<SearchTimes[]> {
  const sites: { way: Way; server: StaticServer; times: SearchTimes }[] = [];
  for (const way of ways) {
    const server = await serveFolder(await built(work, generator, documents, way.tool));
    const times = { site: way.tool.label(), documents, atOnce: [], afterPause: [], next: [] };
    sites.push({ way, server, times });
  }
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  for (const word of words) {
    for (const { way, server, times } of sites) {
      for (const [wait, firsts] of [
        [0, times.atOnce],
        [pauseMs, times.afterPause],
      ] as const) {
        const [first, next] = await visit(browser, server.address, way, word, wait);
        firsts.push(first);
        times.next.push(next);
      }
    }
  }
  await browser.close();
  for (const { server } of sites) server.close();
  return sites.map(({ times }) => times);
}

async function built(work: string, generator: string, documents: number, tool: Tool): Promise<string> {
  const root = join(work, `search-${tool.name}`);
  mkdirSync(root, { recursive: true });
  if (tool.packages) install(root, tool.packages);
  const project = openProject(tool, root, generator, documents);
  write(project, { sentence: 'One sentence more.', title: 'Another title', token: 'teal' });
  const { status } = await measure(tool.command, root, { timeout: 1800 });
  if (status !== 0) throw new Error(`${tool.label()} could not build ${documents} documents: status ${status}`);
  return join(root, 'dist');
}

async function visit(
  browser: Browser,
  address: string,
  way: Way,
  word: string,
  wait: number,
): Promise<[first: number, next: number]> {
  const page = await browser.newPage();
  await page.goto(`${address}/guides/g00/doc-00000/`);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.waitForSelector(way.input);
  if (wait > 0) await page.waitForTimeout(wait);
  const first = await keystroke(page, way, word.slice(0, -1));
  await page.waitForTimeout(500);
  const next = await keystroke(page, way, word);
  await page.close();
  return [first, next];
}

/** Puts a text into the field at once, and waits for results that were not there before. */
const keystroke = (page: Page, { input, result }: Way, text: string): Promise<number> =>
  page.evaluate(
    async ({ field, hit, value }) => {
      const element = document.querySelector<HTMLInputElement>(field)!;
      const before = document.querySelector(hit);
      const shown = new Promise<number>((resolve) => {
        const look = (): void => {
          const found = document.querySelector(hit);
          if (found !== null && found !== before) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      const start = performance.now();
      element.value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      return (await shown) - start;
    },
    { field: input, hit: result, value: text },
  );
