import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const hasBrowser = inject('browser') !== '';
const patient = { timeout: 20_000 };

/** @param more Fields, one a line. */
const adr = (title: string, context: string, more = ''): string =>
  goodAdr
    .replace('title: Use text', `title: ${title}\nowner: Ann\nproject: Atlas\n${more}`.trimEnd())
    .replace('We need a thing that is there.', context);

const tree: Record<string, string> = {
  'content/adrs/0001-gateway.md': adr(
    'Restart the gateway',
    'The gateway_timeout_ms of the `RetryQueue` is kept.\n\n### Draining a lantern\n\nA lantern is drained first.',
    'tags: [constructor, "<b>"]',
  ),
  'content/adrs/0002-old-gateway.md': adr('Gateway', 'gateway gateway gateway gateway').replace(
    'status: accepted',
    'status: rejected',
  ),
  'content/adrs/0003-lantern.md': adr('Lantern light', 'Light and lantern, gateway.'),
  'content/adrs/0004-quotes.md': adr(`'Use "quotes" & <script>alert(1)</script> 🚀'`, 'A rocket in العربية, a plan.'),
  'content/adrs/0005-same.md': adr('Use text', 'It mentions KubeNodeNotReady and a rocket, lantern, gateway.'),
  'content/adrs/0006-short.md': adr('Plain', 'Nothing more.').replace(
    /\n## Decision[\s\S]*/,
    '\n## Decision\n\nYes, we will.\n\n## Consequences\n\nNone that we know of, and nobody asks.\n',
  ),
  'content/runbooks/node.md': adr('Node down', 'x', 'alerts: [KubeNodeNotReady, disk-full]')
    .replace('accepted', 'active')
    .replace(
      /## Context[\s\S]*/,
      ['Symptoms', 'Impact', 'Prerequisites', 'Diagnosis', 'Mitigation', 'Verification', 'Rollback', 'Escalation']
        .map((title) => `## ${title}\n\nWhat is said here is long enough for a section.\n`)
        .join('\n'),
    ),
};

describe.skipIf(!hasBrowser)('the search', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const config = `export default { title: 'Search', rules: { 'too-short': 'off', 'thin-section': 'off' } };\n`;
    site = await openSite(writeTree({ ...tree, 'docwright.config.mjs': config }), '--base', '/docs/');
  });

  afterAll(() => site.close());

  const open = async (path = '', options: Parameters<typeof openPage>[1] = {}) => {
    const watched = await openPage(site.browser, options);
    await watched.page.goto(site.server.address + path);
    return watched;
  };
  const root = (page: Page) =>
    page.locator(page.url().includes('/search/') ? 'main [data-search]' : 'dialog[data-search]');
  const field = (page: Page) => root(page).locator('input');
  const status = (page: Page) => root(page).locator('[data-search-status]');
  const titles = (page: Page) => root(page).locator('.search-title').allInnerTexts();
  const said = (page: Page, text: string | RegExp) =>
    expect.poll(() => status(page).innerText(), patient).toMatch(text);
  const ask = async (page: Page, text: string): Promise<string[]> => {
    if (!(await root(page).isVisible())) await page.keyboard.press('/');
    await field(page).fill('');
    await said(page, /^$/);
    await field(page).fill(text);
    await said(page, /\d result|found|have some|nothing to look for/i);
    return titles(page);
  };

  test('loads nothing before it is opened, and moves nothing when it is', async () => {
    const { page, faults } = await openPage(site.browser);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${site.server.address}adrs/0001-gateway/`);
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => path.includes('pagefind') || path.includes('form'))).toEqual([]);
    await page.keyboard.press('Control+k');
    await expect.poll(() => loaded.some((path) => path.includes('pagefind.js')), patient).toBe(true);
    expect(faults).toEqual([]);
  });

  test.each<[name: string, come: (page: Page) => Promise<void>]>([
    ['points at its button', (page) => page.locator('[data-search-open]').hover()],
    ['comes to its button by keyboard', (page) => page.locator('[data-search-open]').focus()],
  ])('loads ahead what every search needs, and no document, when somebody %s', async (_, come) => {
    const { page, faults } = await openPage(site.browser);
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
    await page.goto(`${site.server.address}adrs/0001-gateway/`);
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => path.includes('pagefind'))).toEqual([]);
    await come(page);
    await expect.poll(() => loaded.some((path) => path.endsWith('.pf_filter')), patient).toBe(true);
    // One part of the words is enough to warm up.
    await expect.poll(() => loaded.filter((path) => path.endsWith('.pf_index')), patient).toHaveLength(1);
    expect(loaded.filter((path) => path.endsWith('.pf_fragment'))).toEqual([]);
    await expect.poll(() => root(page).isVisible()).toBe(false);
    expect((await ask(page, 'KubeNodeNotReady'))[0]).toBe('Node down');
    expect(loaded.filter((path) => path.endsWith('pagefind.js'))).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test.each<[name: string, prepare: (page: Page) => Promise<unknown>]>([
    ['has no other threads', (page) => page.addInitScript('delete globalThis.Worker')],
    [
      'forbids other threads',
      (page) => page.addInitScript('globalThis.Worker = class { constructor() { throw new Error("no") } }'),
    ],
    ['cannot load the script of another thread', (page) => page.route('**/worker-*.js', (route) => route.abort())],
  ])('finds the same where the browser %s', async (_, prepare) => {
    const { page } = await openPage(site.browser);
    await prepare(page);
    await page.goto(site.server.address);
    expect((await ask(page, 'KubeNodeNotReady'))[0]).toBe('Node down');
    expect((await ask(page, 'gateways')).at(-1)).toBe('Gateway');
  });

  test('shows the first hits before the others are there', async () => {
    const { page, faults } = await open();
    let asked = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.pf_fragment', async (route) => {
      asked += 1;
      if (asked > 3) await held;
      await route.continue();
    });
    await page.keyboard.press('/');
    await field(page).fill('gateway');
    await expect.poll(() => root(page).locator('.search-title').count(), patient).toBe(3);
    await said(page, '4 results');
    release();
    await expect.poll(() => titles(page), patient).toHaveLength(4);
    expect((await titles(page))[0]).toBe('Gateway');
    await expect.poll(() => root(page).locator('[data-search-more]').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test('says once what was found, when nobody types any more', async () => {
    const { page } = await open();
    await page.keyboard.press('/');
    await said(page, /^$/);
    await status(page).evaluate((element) => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, { childList: true });
    });
    await field(page).pressSequentially('lantern', { delay: 20 });
    await said(page, '3 results');
    await expect.poll(() => titles(page)).toHaveLength(3);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    // A slow machine may have said that it is searching.
    expect(heard.filter((text) => /\d/.test(text))).toEqual(['3 results']);
  });

  test('is used by keyboard alone, and gives the focus back', async () => {
    const { page, faults } = await open('adrs/0003-lantern/');
    await page.locator('.prose h2 a, .site-title').first().focus();
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    await ask(page, 'lantern');
    const active = () => page.evaluate(() => document.activeElement?.className ?? '');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => active()).toBe('search-result');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => active()).toMatch(/search-(?:section|result)/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    await expect.poll(() => field(page).inputValue()).toBe('lanterns');
    await page.keyboard.press('Escape');
    await expect.poll(() => root(page).isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
    await page.keyboard.press('/');
    await field(page).fill('disk full');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/docs\/runbooks\/node\/$/);
    expect(faults).toEqual([]);
  });

  test('names come first, what no longer holds last and marked, sections below their document', async () => {
    const { page, faults } = await open();
    expect((await ask(page, 'KubeNodeNotReady'))[0]).toBe('Node down');
    expect((await ask(page, 'adr 1'))[0]).toBe('Restart the gateway');
    expect((await ask(page, '0003'))[0]).toBe('Lantern light');
    expect((await ask(page, 'gateway'))[0]).toBe('Gateway');
    const found = await ask(page, 'gateways');
    expect(found.length).toBeGreaterThan(2);
    expect(found.at(-1)).toBe('Gateway');
    await expect.poll(() => root(page).locator('.search-gone .badge').allInnerTexts()).toEqual(['rejected']);
    for (const text of ['gateway_timeout_ms', 'timeout', 'retryQueue', 'queue', 'gateway-timeout']) {
      expect((await ask(page, text))[0], text).toBe('Restart the gateway');
    }
    await ask(page, 'drained');
    await expect
      .poll(() => root(page).locator('.search-section').first().getAttribute('href'))
      .toBe('/docs/adrs/0001-gateway/#draining-a-lantern');
    expect(faults).toEqual([]);
  });

  test('words that no document has together are looked for one by one', async () => {
    const { page } = await open();
    expect(await ask(page, 'timeout rocket light')).toContain('Lantern light');
    await said(page, /No document has all of these words/);
    expect((await ask(page, 'how do I restart the gateway'))[0]).toBe('Restart the gateway');
  });

  test('is narrowed by what the site has, values of lists included', async () => {
    const { page, faults } = await open();
    await ask(page, 'gateway');
    const shown = () =>
      root(page)
        .locator('select:visible')
        .evaluateAll((selects) => selects.map((select) => (select as HTMLElement).dataset['searchFilter']));
    await expect.poll(() => shown()).toEqual(['type', 'status', 'owner', 'project', 'audience', 'tag']);
    await root(page).locator('[data-search-filter=tag]').first().selectOption('constructor');
    await said(page, '1 result');
    await root(page).locator('[data-search-filter=tag]').first().selectOption('<b>');
    await said(page, '1 result');
    await root(page).locator('[data-search-all]').click();
    await page.waitForURL('**/docs/search/?q=gateway&tag=%3Cb%3E');
    await said(page, '1 result');
    await expect.poll(() => field(page).inputValue()).toBe('gateway');
    await root(page).locator('[data-search-reset]').click();
    await said(page, '4 results');
    await page.waitForURL('**/docs/search/?q=gateway');
    expect(faults).toEqual([]);
  });

  test('takes several values of a filter, by keyboard and in the address', async () => {
    const { page, faults } = await open();
    await page.keyboard.press('/');
    const types = page.locator('[data-search-filter=type]:visible');
    const statuses = page.locator('[data-search-filter=status]:visible');
    const chosen = () => types.evaluateAll((lists) => lists.flatMap((list) => (list as HTMLSelectElement).value || []));
    const offered = (at: number) => statuses.nth(at).locator('option').allInnerTexts();
    await types.first().selectOption('Runbook');
    await said(page, '1 result');
    expect(await types.nth(1).getAttribute('aria-label')).toBe('or type …');
    await types.nth(1).focus();
    await page.keyboard.press('A');
    await said(page, /[2-9] /);
    expect(await chosen()).toEqual(['Runbook', 'ADR']);
    await statuses.first().selectOption('accepted');
    await expect.poll(() => statuses.count()).toBe(2);
    expect((await offered(0)).join(' ')).toContain('accepted (');
    expect((await offered(1)).join(' ')).not.toContain('accepted (');
    await statuses.nth(1).selectOption('rejected');
    await expect
      .poll(() => root(page).locator('[data-search-all]').getAttribute('href'))
      .toMatch(/\?type=Runbook&type=ADR&status=accepted&status=rejected$/);
    await statuses.first().selectOption('');
    await expect.poll(() => statuses.first().inputValue()).toBe('rejected');
    await statuses.first().selectOption('');
    await expect.poll(() => statuses.count()).toBe(1);
    // The other value moves up, and whoever is in the list stays there.
    await types.first().selectOption('');
    await expect.poll(() => types.first().inputValue()).toBe('ADR');
    await types.nth(1).selectOption('Runbook');
    await expect.poll(() => types.count()).toBe(3);
    await root(page).locator('[data-search-all]').click();
    await page.waitForURL('**/search/?type=ADR&type=Runbook');
    await said(page, /\d /);
    expect(await chosen()).toEqual(['ADR', 'Runbook']);
    await expect(violations(page)).resolves.toEqual([]);
    await root(page).locator('[data-search-reset]').click();
    await expect.poll(chosen).toEqual([]);
    expect(await types.count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test('has a page that can be linked, on which the shortcuts go to its field', async () => {
    const { page, faults } = await open('search/?q=lantern&type=ADR&status=nonsense&other=x');
    await said(page, 'Nothing found for “lantern”');
    await root(page).locator('[data-search-filter=status]').first().selectOption('');
    await said(page, '3 results');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator('dialog[data-search]').isVisible()).toBe(false);
    await field(page).fill('disk full');
    await page.waitForURL('**/search/?q=disk+full&type=ADR');
    expect(faults).toEqual([]);
  });

  test('without JavaScript its page says so, and leads on', async () => {
    const { page, faults } = await open('search/?q=lantern', { javaScriptEnabled: false });
    await expect.poll(() => root(page).isVisible()).toBe(false);
    await expect.poll(() => page.locator('main').innerText()).toContain('needs JavaScript');
    await page.locator('main .ways a[href="/docs/adrs/"]').click();
    await expect.poll(() => page.locator('h1').innerText()).not.toBe('');
    expect(faults).toEqual([]);
  });

  test.each<[name: string, text: string, outcome: RegExp]>([
    ['a quote', '"', /nothing to look for/],
    ['10,000 characters', 'lantern '.repeat(1250), /result.*beginning/],
    ['one word of 10,000', 'x'.repeat(10_000), /found.*beginning/],
    ['markup', '<script>alert(1)</script>', /\d result/],
    ['an emoji', '🚀', /\d result/],
    ['Arabic', 'العربية', /1 result/],
    ['a name of the language', 'constructor __proto__', /result|some/],
    ['punctuation', '/\\.*+?^${}()|[]', /nothing to look for/],
  ])('takes %s', async (_, text, outcome) => {
    const { page, faults } = await open('search/');
    await field(page).fill(text);
    await said(page, outcome);
    await expect.poll(() => page.locator('.search-results script').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    expect(faults).toEqual([]);
  });

  test('a title is shown as it is written', async () => {
    const { page } = await open();
    expect((await ask(page, 'quotes'))[0]).toBe('Use "quotes" & <script>alert(1)</script> 🚀');
  });

  test('a slow answer is announced, a hit or an index that cannot be loaded says so in place', async () => {
    const { page } = await open();
    await ask(page, 'lantern');
    await page.route('**/*.pf_fragment', (route) => route.abort());
    await field(page).fill('rocket');
    await expect.poll(() => root(page).locator('.search-lost').count(), patient).toBeGreaterThan(0);
    const { page: late } = await open();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await late.route('**/pagefind.js', async (route) => {
      await held;
      await route.continue();
    });
    await late.keyboard.press('/');
    await said(late, 'Searching …');
    release();
    await said(late, /^$/);
    const { page: partly } = await open();
    await partly.route('**/*.pf_index', (route) => route.abort());
    await partly.keyboard.press('/');
    await field(partly).fill('lantern');
    await said(partly, 'could not be loaded');
    await partly.unroute('**/*.pf_index');
    await field(partly).fill('lanterns');
    await said(partly, /results/);
    const { page: broken } = await open();
    await broken.route('**/pagefind.js*', (route) => route.abort());
    await broken.keyboard.press('/');
    await said(broken, 'could not be loaded');
    await broken.unroute('**/pagefind.js*');
    await field(broken).fill('lantern');
    await said(broken, /results/);
  });

  test('works where nothing can be stored', async () => {
    const { page, faults } = await openPage(site.browser);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await page.goto(site.server.address);
    expect((await ask(page, 'adr 3'))[0]).toBe('Lantern light');
    expect(faults).toEqual([]);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    const { page } = await open('search/?q=gateway', { colorScheme, viewport: { width, height: 800 } });
    await said(page, /results/);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.goto(`${site.server.address}adrs/0003-lantern/`);
    await ask(page, 'gateway');
    expect(await violations(page)).toEqual([]);
    const id = root(page).locator('.note > span').first();
    expect(await id.innerText()).toBe('ADR 0002');
    expect(await id.evaluate((text) => getComputedStyle(text).whiteSpace), 'an id is not torn').toBe('nowrap');
  });
});
