import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { KindName } from '../../src/site/page-kinds.ts';
import { corpusPath, hasCorpus } from '../corpora/corpus.ts';
import { goodAdr, spawn, writeTree } from '../support/cli.ts';
import { launch, openPage, violations } from '../support/page.ts';
import { strictPolicy, underPolicy } from '../support/policy.ts';
import { type OpenSite, openSite, ownRoot as root } from '../support/own-site.ts';
import { serve, type Server } from '../support/site.ts';

const executablePath = inject('browser');
const from = 'guides/write-your-first-document/';

/** A word that no other document has a form of, with the title of its document. */
function rareWord(): { word: string; title: string } {
  const content = join(root, 'content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => /\.mdx?$/.test(name));
  const texts = files.map((name) => readFileSync(join(content, name), 'utf8'));
  const beginning = (word: string): string => word.slice(0, 6).toLowerCase();
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const start of new Set(text.match(/[a-z]{6,}/gi)?.map(beginning)))
      counts.set(start, (counts.get(start) ?? 0) + 1);
  for (const text of texts) {
    const prose = text.replace(/^---[\s\S]*?\n---/, '').replace(/```[\s\S]*?```/g, '');
    const word = prose.match(/(?<= )[a-z]{9,}(?=[ .,])/g)?.find((own) => counts.get(beginning(own)) === 1);
    const title = /^title: (['"]?)(.*?)\1$/m.exec(text)?.[2];
    if (word !== undefined && title !== undefined) return { word, title };
  }
  throw new Error('No document has a word of its own');
}

const search = async (page: Page, text: string): Promise<void> => {
  await page.locator('[data-search-open]').click();
  await page.locator('dialog[data-search] input[type=search]').fill(text);
  await page.locator('[data-search-results] a').first().waitFor();
};

const sites = new Map<string, Promise<OpenSite>>();

/** Builds and serves our own site below a base, once for all tests. */
function siteBelow(base: string): Promise<OpenSite> {
  const site = sites.get(base) ?? openSite(root, '--base', base);
  sites.set(base, site);
  return site;
}

afterAll(async () => {
  for (const site of await Promise.all(sites.values())) await site.close();
});

describe.skipIf(executablePath === '').each(['/', '/docs/'])('the built site below %s', (base) => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    ({ browser, server } = await siteBelow(base));
  });

  test('is served below its base', () => {
    expect(new URL(server.address).pathname).toBe(base);
  });

  test('a reader opens a document, follows a link, searches, filters and switches the theme', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(server.address);
    await page.goto(server.address + from);
    await page.locator('.prose a[href*="/runbooks/"], .prose a[href*="/specs/"]').first().click();
    await page.waitForURL(/\/(?:runbooks|specs)\/.+\/(?:#.*)?$/);
    await expect.poll(() => page.locator('h1').innerText()).not.toBe('');

    const { word, title } = rareWord();
    await search(page, word);
    await page.locator('[data-search-results]', { hasText: title }).waitFor();
    // Behind it stands one for another type, as soon as one is chosen.
    const types = page.locator('[data-search-filter="type"]').first();
    await page.locator('dialog[data-search] input[type=search]').fill('section');
    await types.selectOption('ADR');
    await page.locator('[data-search-results] a[href*="/adrs/"]').first().waitFor();
    await expect.poll(() => page.locator('[data-search-results] a:not([href*="/adrs/"])').count()).toBe(0);
    await types.selectOption('Rule');
    await page.locator('[data-search-results] a[href$="/rules/missing-section/"]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[data-search]').isVisible()).toBe(false);

    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await background();
    await expect
      .poll(async () => {
        await page.locator('[data-theme-switch]').first().click();
        return background();
      })
      .not.toBe(before);
    expect(faults).toEqual([]);
  });

  test('every link of every page leads somewhere, anchors included', async () => {
    const { page } = await openPage(browser);
    const seen = new Set<string>([server.address]);
    const broken: string[] = [];
    for (const address of seen) {
      const response = await page.request.get(address);
      if (!response.ok()) broken.push(address);
      if (!response.ok() || !response.headers()['content-type']?.includes('html')) continue;
      const html = await response.text();
      const ids = new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id));
      for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
        const url = new URL(href.replaceAll('&amp;', '&'), address);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (href.startsWith('#') && anchor !== '' && !ids.has(anchor)) broken.push(`${address} ${href}`);
        url.hash = '';
        if (url.origin === new URL(address).origin) seen.add(url.href);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe.skipIf(executablePath === '')('the built site', () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    ({ browser, server } = await siteBelow('/'));
  });

  test.each(['/', 'Control+k'])('%s opens the search, Enter the best result', async (key) => {
    const { page, faults } = await openPage(browser);
    await page.goto(server.address);
    await page.keyboard.press(key);
    await page.keyboard.type('search finds nothing');
    await page.locator('[data-search-results] a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/runbooks\/search-finds-nothing\//);
    expect(faults).toEqual([]);
  });

  test('without JavaScript a document can be read and its links followed', async () => {
    const { page, faults } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(server.address + from);
    await expect.poll(() => page.locator('.prose').innerText()).toContain('docwright');
    await expect.poll(() => page.locator('[data-search-open]').isVisible()).toBe(false);
    await page.locator('.prose a[href^="/"]').first().click();
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

/** A page of each kind; those that this site has none of have tests of their own. */
const pages: Readonly<Record<Exclude<KindName, 'ownView' | 'redirect'>, string>> = {
  home: '',
  notFound: 'none/',
  search: 'search/?q=section',
  rules: 'rules/',
  rule: 'rules/duplicate-id/',
  tracker: 'tracker/',
  schedule: 'tracker/plans/orca/orca/',
  decisions: 'decisions/',
  projects: 'projects/',
  projectHome: 'projects/orca/',
  roles: 'roles/',
  role: 'roles/frontend-engineer/',
  reviews: 'reviews/',
  signOffs: 'sign-offs/',
  risks: 'risks/',
  metrics: 'metrics/',
  packet: 'tasks/plans/orca/orca/T9/',
  finder: 'runbooks/find/',
  alert: 'r/GemGpuMemoryHigh/',
  escalation: 'escalation/',
  map: 'map/',
  statistics: 'statistics/',
  collection: 'adrs/',
  document: 'plans/orca/orca/',
};

/** Runs in a page: as a browser that keeps nothing does. */
function denyStorage(): void {
  const deny = (): never => {
    throw new DOMException('Denied', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(globalThis, name, { get: deny });
  Object.defineProperty(Document.prototype, 'cookie', { get: deny, set: deny });
}

/** Runs in a page: what moved by itself stands in `shifts`. */
function countShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries())
      if (!(shift as unknown as { hadRecentInput: boolean }).hadRecentInput) shifts.push(JSON.stringify(shift));
  }).observe({ type: 'layout-shift', buffered: true });
}

describe.skipIf(executablePath === '')('each kind of page', () => {
  test.each([
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
    ['dark', 1280],
  ] as const)('is accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    const { browser, server } = await siteBelow('/docs/');
    const { page, faults } = await openPage(browser, { colorScheme, viewport: { width, height: 800 } });
    for (const path of [...Object.values(pages), from, 'guides/gemdirect1/quick-reference-card/']) {
      await page.goto(server.address + path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });

  test('stays in place on a slow network, and changes its theme where nothing can be stored', async () => {
    const { browser, server } = await siteBelow('/docs/');
    const { page, faults } = await openPage(browser, { viewport: { width: 390, height: 800 } });
    await page.addInitScript(denyStorage);
    await page.addInitScript(countShifts);
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const throughput = 100_000;
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 100,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    for (const path of [...Object.values(pages), 'guides/draw-diagrams/', 'guides/show-code-and-images/']) {
      await page.goto(server.address + path);
      const before = await paper();
      await expect
        .poll(
          async () => {
            await page.locator('[data-theme-switch]').first().click();
            return paper();
          },
          { message: path },
        )
        .not.toBe(before);
      expect(await page.evaluate('shifts'), path).toEqual([]);
    }
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });

  test('works under a policy that allows no style in it, nor a script but the one that the guide names', async () => {
    const { browser, server } = await siteBelow('/docs/');
    const { page, faults } = await openPage(browser);
    await underPolicy(page, strictPolicy);
    for (const path of [...Object.values(pages), 'guides/write-with-components/']) {
      await page.goto(server.address + path);
      await page.locator('html.js').waitFor();
    }
    await page.goto(`${server.address}guides/draw-diagrams/`);
    await page.locator('.diagram-open').first().click();
    await page.locator('dialog.diagram-large svg').waitFor();
    await page.keyboard.press('+');
    await page.keyboard.press('Escape');
    await page.locator('[data-theme-switch]').click();
    await search(page, 'section');
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });
});

test.skipIf(executablePath === '')('a title of one long word is no wider than a phone', async () => {
  const long = writeTree({
    'content/adrs/0001-long.md': goodAdr.replace('Use text', 'Long'.repeat(40)),
    'content/adrs/0002-short.md': goodAdr.replace('We need', '[We](0001-long.md) need'),
    'content/adrs/0003-next.md': goodAdr.replace('audience:', `related: [0001-long]\naudience:`),
  });
  expect(spawn('build', '--root', long)).toMatchObject({ status: 0 });
  const server = await serve('preview', '--root', long);
  const browser = await launch(executablePath);
  try {
    const { page } = await openPage(browser, { viewport: { width: 390, height: 800 } });
    for (const path of [
      '',
      'rules/',
      'rules/duplicate-id/',
      'adrs/',
      'adrs/0001-long/',
      'adrs/0002-short/',
      'adrs/0003-next/',
    ]) {
      await page.goto(server.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
});

describe.skipIf(executablePath === '' || !hasCorpus('prom-runbooks'))(
  'the site of somebody else’s 119 runbooks',
  () => {
    test('builds, and an alert is found by its name, first', async () => {
      const copy = writeTree({});
      cpSync(corpusPath('prom-runbooks'), copy, { recursive: true });
      const config = join(root, 'test/corpora/prom-runbooks.config.ts');
      expect(spawn('build', '--root', copy, '--config', config)).toMatchObject({
        status: 0,
        out: expect.stringContaining('from 119 documents') as string,
      });
      const server = await serve('preview', '--root', copy, '--config', config);
      const browser = await launch(executablePath);
      try {
        const { page, faults } = await openPage(browser);
        await page.goto(server.address);
        await search(page, 'KubeNodeNotReady');
        await expect
          .poll(() => page.locator('[data-search-results] a').first().getAttribute('href'))
          .toContain('/runbooks/kubernetes/KubeNodeNotReady/');
        await page.keyboard.press('Enter');
        await page.waitForURL(/KubeNodeNotReady/);
        await expect.poll(() => page.locator('h1').allInnerTexts()).toEqual(['KubeNodeNotReady']);
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
        await server.stop();
      }
    });
  },
);
