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
import { serveFolder } from './serve.ts';

/** Milliseconds from a keystroke to the first result on the page. */
export interface SearchTimes {
  site: string;
  documents: number;
  /** The first keystroke of a visit, with nothing loaded of the search but what opening it loads. */
  first: number[];
  /** One more letter, later on the same visit. */
  next: number[];
}

/** How to search on a site. */
interface Way {
  tool: Tool;
  open: string;
  input: string;
  result: string;
}

const ways: readonly Way[] = [
  {
    tool: docwright,
    open: '[data-search-open]',
    input: 'dialog[data-search] input[type=search]',
    result: 'dialog[data-search] [data-search-results] a',
  },
  {
    tool: starlight,
    open: 'button[data-open-modal]',
    input: 'dialog .pagefind-ui__search-input',
    result: 'dialog .pagefind-ui__result-link',
  },
];

/** Words of the generated documents, common and rare ones, each with one letter less first. */
const words = ['rollback', 'certificate', 'backoff', 'throughput', 'checkpoint', 'doc-00042', 'retention', 'consensus'];

/** Builds generated documents with docwright and Starlight and searches in both. @throws Where a build fails. */
export async function searchTimes(
  work: string,
  generator: string,
  documents: number,
  executablePath: string,
): Promise<SearchTimes[]> {
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  const all: SearchTimes[] = [];
  for (const way of ways) {
    const folder = await built(work, generator, documents, way.tool);
    const server = await serveFolder(folder);
    const times: SearchTimes = { site: way.tool.label(), documents, first: [], next: [] };
    for (const word of words) {
      const [first, next] = await visit(browser, server.address, way, word);
      times.first.push(first);
      times.next.push(next);
    }
    server.close();
    all.push(times);
  }
  await browser.close();
  return all;
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

async function visit(browser: Browser, address: string, way: Way, word: string): Promise<[number, number]> {
  const page = await browser.newPage();
  await page.goto(`${address}/guides/g00/doc-00000/`);
  await page.click(way.open);
  await page.waitForSelector(way.input);
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
