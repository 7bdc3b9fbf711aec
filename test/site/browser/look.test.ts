import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';
import { policy, strictPolicy, underPolicy } from '../../support/policy.ts';

const picture = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="32"><rect width="96" height="32" fill="${color}"/></svg>\n`;

const config = {
  title: 'Acme <b>"&"</b>',
  theme: {
    accent: '#d6336c',
    logo: { light: './look/light.svg', dark: 'look/dark.svg', alt: 'Acme' },
    css: ['./look/own.css'],
  },
  header: { links: [{ label: 'Status & more', href: '/rules/?a=1#b' }] },
  footer: { text: 'Made <i>here</i>', links: [{ label: 'Imprint', href: 'https://example.org/imprint' }] },
  components: { Sidebar: './look/Sidebar.astro', Hero: 'look/Hero.astro' },
};

const tree = {
  'docwright.config.ts': `export default ${JSON.stringify(config)};\n`,
  'look/light.svg': picture('red'),
  'look/dark.svg': picture('blue'),
  'look/own.css': ':root { --radius: 13px; }\n.site-footer { border-top-width: 7px; }\n',
  'look/Sidebar.astro':
    '---\nconst { address, docType } = Astro.props;\n---\n<nav class="sidebar" aria-label="Ours">{docType.name} {address}</nav>\n',
  'look/Hero.astro':
    '---\nimport Default from \'docwright/components/Hero.astro\';\n---\n<p class="above">Above</p>\n<Default {...Astro.props} />\n',
  'content/adrs/0001-one.md': goodAdr.replace(
    'We need',
    '```sh\nls\n```\n\n```mermaid\nmindmap\n  root((A))\n    B\n```\n\n| A | B |\n|---|---:|\n| 1 | 2 |\n\nWe need',
  ),
  'content/adrs/0002-parts.mdx': goodAdr
    .replace('title: Use text', 'title: Parts')
    .replace(
      'We need',
      'import { Steps, TabItem, Tabs } from \'docwright/components\';\n\n<Tabs>\n<TabItem label="A">\n\nOne.\n\n</TabItem>\n<TabItem label="B">\n\nTwo.\n\n</TabItem>\n</Tabs>\n\n<Steps>\n\n1. First.\n\n</Steps>\n\nWe need',
    ),
};

test('the guide names the hash of the script that starts the theme', () => {
  const script = readFileSync(new URL('../../../src/site/scripts/theme-start.js', import.meta.url));
  expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
});

describe.skipIf(inject('browser') === '')('a site with a look of its own', () => {
  let site: OpenSite;
  const at = (path: string): string => site.server.address + path;

  beforeAll(async () => {
    site = await openSite(writeTree(tree), '--base', '/docs/');
  });
  afterAll(() => site.close());

  test.each(['light', 'dark'] as const)(
    '%s: logo, accent, links, styles and components are there',
    async (colorScheme) => {
      const { page, faults } = await openPage(site.browser, { colorScheme });
      await page.goto(at(''));
      const logo = page.locator('.site-title img:visible');
      await expect.poll(() => logo.count()).toBe(1);
      await expect.poll(() => logo.getAttribute('alt')).toBe('Acme');
      await expect.poll(() => page.locator('.site-title').innerText()).toBe('');
      const size = await logo.evaluate(
        (image) => image.getBoundingClientRect().width / image.getBoundingClientRect().height,
      );
      expect(size).toBeCloseTo(3, 1);
      await expect.poll(() => page.locator('.above + .hero').count()).toBe(1);
      const link = page.locator('.site-nav a', { hasText: 'Status & more' });
      await expect.poll(() => link.getAttribute('href')).toBe('/docs/rules/?a=1#b');
      await expect.poll(() => page.locator('.site-footer').innerText()).toContain('Made <i>here</i>');
      await expect.poll(() => page.locator('.site-footer a').getAttribute('href')).toBe('https://example.org/imprint');
      const styles = await page.evaluate(() => {
        const root = getComputedStyle(document.documentElement);
        return [
          root.getPropertyValue('--radius'),
          getComputedStyle(document.querySelector('.site-footer')!).borderTopWidth,
        ];
      });
      expect(styles).toEqual(['13px', '7px']);
      await page.goto(at('adrs/0001-one/'));
      await expect.poll(() => page.locator('.sidebar').textContent()).toBe('adr /adrs/0001-one/');
      expect(faults).toEqual([]);
    },
  );

  test.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('axe finds nothing with the accent, %s px, %s', async (width, colorScheme) => {
    const { page } = await openPage(site.browser, { viewport: { width, height: 844 }, colorScheme });
    await page.goto(at('adrs/0001-one/'));
    await expect(violations(page)).resolves.toEqual([]);
  });

  test('the logo follows the theme that is chosen', async () => {
    const { page } = await openPage(site.browser, { colorScheme: 'light' });
    await page.goto(at(''));
    const shown = () => page.locator('.site-title img:visible').getAttribute('src');
    const light = await shown();
    await page.locator('[data-theme-switch]').click();
    await expect.poll(shown).not.toBe(light);
  });

  test('everything works under the policy of the guide', async () => {
    const { page, faults } = await openPage(site.browser);
    await underPolicy(page, policy);
    await page.goto(at('adrs/0001-one/'));
    await expect.poll(() => page.locator('html.js').count()).toBe(1);
    await expect.poll(() => page.locator('.diagram-live svg[role=img]').count(), { timeout: 20_000 }).toBe(1);
    await page.keyboard.press('/');
    await page.locator('dialog[data-search] input').first().fill('text');
    await page.locator('[data-search-results] a').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('a diagram that the policy leaves without styles says so, beside its source', async () => {
    const { page } = await openPage(site.browser);
    await underPolicy(page, strictPolicy);
    await page.goto(at('adrs/0001-one/'));
    const error = page.locator('.diagram-live .diagram-error');
    await expect.poll(() => error.count(), { timeout: 20_000 }).toBe(1);
    expect(await error.innerText()).toContain('the policy of this site allows no styles in its pages');
    await expect.poll(() => page.locator('.diagram-live pre').isVisible()).toBe(true);
  });

  test.each([
    ['adrs/0001-one/', 'with code and a diagram'],
    ['adrs/0002-parts/', 'with components'],
  ])('the first visit of %s, %s, stays light', async (path) => {
    const { page } = await openPage(site.browser);
    const sizes = { script: 0, stylesheet: 0 };
    const found: string[] = [];
    page.on('response', async (response) => {
      const kind = response.request().resourceType();
      // What draws a diagram comes when one comes near.
      if ((kind !== 'script' && kind !== 'stylesheet') || /mermaid|diagram/i.test(response.url())) return;
      sizes[kind] += gzipSync(await response.body(), { level: 9 }).length;
      found.push(new URL(response.url()).pathname);
    });
    await page.route(/mermaid|diagram/i, (route) => route.abort());
    await page.goto(at(path));
    await page.waitForLoadState('networkidle');
    expect(found.filter((name) => name.endsWith('.css')).length).toBeGreaterThan(0);
    expect(found.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(0);
    expect(found.filter((name) => name.includes('view-pages'))).toEqual([]);
    expect(sizes.script).toBeLessThanOrEqual(8000);
    expect(sizes.stylesheet).toBeLessThanOrEqual(12_000);
  });

  test('components need no styles in the page', async () => {
    const { page, faults } = await openPage(site.browser);
    await underPolicy(page, strictPolicy);
    await page.goto(at('adrs/0002-parts/'));
    await expect.poll(() => page.locator('.tab-list').evaluate((list) => getComputedStyle(list).display)).toBe('flex');
    await page.keyboard.press('/');
    await page.locator('dialog[data-search] input').first().fill('text');
    await page.locator('[data-search-results] a').first().waitFor();
    expect(faults).toEqual([]);
  });
});

test('files that are missing, or lie elsewhere, are named', () => {
  const elsewhere = writeTree({ 'own.css': '' });
  const root = writeTree({ 'content/adrs/0001-one.md': goodAdr, 'Header.astro': '' });
  symlinkSync(join(elsewhere, 'own.css'), join(root, 'own.css'));
  writeFileSync(
    join(root, 'docwright.config.ts'),
    `export default ${JSON.stringify({ theme: { css: ['own.css'], logo: 'no.svg' }, components: { Header: 'Header.astro', Footer: 'No.astro' } })};\n`,
  );
  const { status, err } = spawn('build', '--root', root);
  expect(status).toBe(2);
  expect(err).toContain(`theme.css.0: own.css is a link that leads out of ${root}; put the file itself there\n`);
  expect(err).toContain(`theme.logo: there is no file no.svg below ${root}\n`);
  expect(err).toContain(`components.Footer: there is no file No.astro below ${root}`);
  expect(err).not.toContain('components.Header');
  expect(err).not.toContain('    at ');
});
