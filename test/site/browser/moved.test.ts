import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const adr = (title: string, more = '') =>
  goodAdr.replace('Use text', () => title).replace('status: accepted\n', (status) => status + more);

const tree = {
  'docwright.config.mjs': `export default {
  base: '/docs/',
  language: 'de',
  site: 'https://docs.example.org',
  redirects: {
    '/talk/': '/adrs/0002-old name/#decision',
    '/away/': 'https://example.org/?a=1&b=2',
  },
};\n`,
  'content/adrs/0001-a.md': adr(
    '"Text & <script>alert(1)</script> 🚀"',
    'aliases: [adrs/0002-old name, "/page.html", constructor]\n',
  ),
};

test('a page and a line for hosts stand at each old address, and go with it', { timeout: 240_000 }, () => {
  const root = writeTree(tree);
  const site = (path: string) => join(root, 'dist', path);
  expect(spawn('build', '--root', root).status).toBe(0);
  expect(readFileSync(site('_redirects'), 'utf8')).toBe(
    [
      '/docs/adrs/0002-old%20name/ /docs/adrs/0001-a/ 301',
      '/docs/away/ https://example.org/?a=1&b=2 301',
      '/docs/constructor/ /docs/adrs/0001-a/ 301',
      '/docs/page.html/ /docs/adrs/0001-a/ 301',
      '/docs/talk/ /docs/adrs/0001-a/#decision 301',
      '',
    ].join('\n'),
  );
  const html = readFileSync(site('talk/index.html'), 'utf8');
  expect(html).toContain('<meta http-equiv="refresh" content="0;url=/docs/adrs/0001-a/#decision">');
  expect(html).toContain('<link rel="canonical" href="https://docs.example.org/docs/adrs/0001-a/#decision">');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<h1>Diese Seite ist umgezogen</h1>');
  expect(html).not.toContain('<script>alert');
  expect(readFileSync(site('away/index.html'), 'utf8')).toMatch(
    /href="https:\/\/example\.org\/\?a=1&(?:#38;|amp;)?b=2"/,
  );
  expect(existsSync(site('page.html/index.html'))).toBe(true);
});

test('a _redirects of the public folder stays', { timeout: 240_000 }, () => {
  const root = writeTree({ ...tree, 'public/_redirects': '/a /b 302\n' });
  expect(spawn('build', '--root', root).status).toBe(0);
  expect(readFileSync(join(root, 'dist/_redirects'), 'utf8')).toBe('/a /b 302\n');
});

test('a public file where a redirect belongs is told', { timeout: 240_000 }, () => {
  const root = writeTree({ ...tree, 'public/talk/index.html': 'Mine' });
  expect(spawn('build', '--root', root).err).toContain('public/talk/index.html stands where the page /talk/ belongs');
});

describe.skipIf(inject('browser') === '')('who follows an old link', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite(writeTree(tree));
  }, 240_000);

  afterAll(() => site.close());

  test.each([
    ['constructor/', true, 'adrs/0001-a/'],
    ['constructor/', false, 'adrs/0001-a/'],
    ['constructor/?q=1#context', true, 'adrs/0001-a/?q=1#context'],
    ['adrs/0002-old%20name/#context', true, 'adrs/0001-a/#context'],
    ['talk/', false, 'adrs/0001-a/#decision'],
    ['talk/#context', true, 'adrs/0001-a/#decision'],
    ['page.html/', false, 'adrs/0001-a/'],
  ])('%s with JavaScript %s comes to %s', async (from, javaScriptEnabled, to) => {
    const { page, faults } = await openPage(site.browser, { javaScriptEnabled });
    await page.goto(site.server.address + from);
    await page.waitForURL(site.server.address + to);
    await expect.poll(() => page.title()).toContain('Text & <script>');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('the page of a redirect can be read, and is in no search', async () => {
    const html = await (await fetch(`${site.server.address}constructor/`)).text();
    expect(html).not.toContain('data-pagefind');
    const { page } = await openPage(site.browser);
    await page.setContent(html.replace(/<meta http-equiv[^>]*>|<script[^>]*>.*?<\/script>/gs, ''));
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
