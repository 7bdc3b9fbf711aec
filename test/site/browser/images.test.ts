import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { spawn, writeTree } from '../../support/cli.ts';
import { goodAdr } from '../../support/good-adr.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';
import { png } from '../../support/png.ts';

const images = `
![Wide](wide.png "A <wide> picture & its “caption” 🚀")

Text with ![a dot](dot.png "not a caption") in it.

![Drawing](drawing.svg)

![Served](/docs/served.png)

![Named][named]

[named]: dot.png
`;
const broken = '![Parts](broken.png "Never seen") ![Nowhere](nowhere.png) ![](/docs/broken.svg)\n\n![Cut](cut.png)\n';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>';
const adr = (title: string, body: string) =>
  goodAdr.replace('Use text', title).replace('We will have it.', `We will.\n${body}`);
const off = JSON.stringify({ 'unshowable-image': 'off', 'broken-image': 'off', 'missing-alt': 'off' });

const tree = () =>
  writeTree({
    'docwright.config.mjs': `export default { rules: ${off} };\n`,
    'content/adrs/0001-md.md': adr('Images', `${images}\n[Next](0002-jsx.mdx)`),
    'content/adrs/0002-jsx.mdx': adr('Images in JSX', `${images}\n[Next](0003-broken.md) {1 + 1}`),
    'content/adrs/0003-broken.md': adr('Broken', `${broken}\n[Next](0004-broken-jsx.mdx)`),
    'content/adrs/0004-broken-jsx.mdx': adr('Broken in JSX', `${broken}\n[Next](0001-md.md) {1 + 1}`),
    'content/adrs/wide.png': png(3000, 1500),
    'content/adrs/dot.png': png(40, 20),
    'content/adrs/drawing.svg': svg,
    'content/adrs/broken.png': 'version https://git-lfs.github.com/spec/v1\n',
    'content/adrs/cut.png': png(600, 400).subarray(0, 100),
    'public/served.png': png(64, 32),
    'public/broken.svg': 'no svg',
  });

let site: OpenSite;
let root: string;
beforeAll(async () => {
  if (inject('browser') === '') return;
  root = tree();
  site = await openSite(root, '--base', '/docs/');
});
afterAll(() => site?.close());

const address = (name: string): string => `${site.server.address}adrs/${name}/`;

describe.skipIf(inject('browser') === '')('images', () => {
  test.each(['0001-md', '0002-jsx'])(
    'say their size, load when they are seen, and are as wide as needed: %s',
    async (name) => {
      const { page, faults } = await openPage(site.browser, { viewport: { width: 390, height: 844 } });
      await page.goto(address(name));
      const found = await page
        .locator('.prose img')
        .evaluateAll((all) =>
          all.map((image) =>
            ['alt', 'width', 'height', 'loading', 'decoding'].map((key) => image.getAttribute(key)).join(' '),
          ),
        );
      expect(found).toEqual([
        'Wide 1472 736 eager async',
        'a dot 40 20 lazy async',
        'Drawing 40 30 lazy async',
        'Served 64 32 lazy async',
        'Named 40 20 lazy async',
      ]);
      const wide = page.locator('img[alt=Wide]');
      await expect.poll(() => wide.getAttribute('srcset')).toMatch(/\.webp 736w, \S+\.webp 1472w$/);
      expect(await wide.evaluate((image: HTMLImageElement) => image.currentSrc.length > 0)).toBe(true);
      await expect.poll(() => page.locator('[srcset]').count()).toBe(1);
      await expect.poll(() => page.locator('.prose [style]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('a title of an image that stands alone is its caption', async () => {
    const { page } = await openPage(site.browser);
    for (const name of ['0001-md', '0002-jsx']) {
      await page.goto(address(name));
      await expect
        .poll(() => page.locator('figure figcaption').allTextContents())
        .toEqual(['A <wide> picture & its “caption” 🚀']);
      await expect.poll(() => page.getByRole('figure').locator('img').getAttribute('title')).toBeNull();
      await expect.poll(() => page.locator('img[alt="a dot"]').getAttribute('title')).toBe('not a caption');
    }
    await page.close();
  });

  test('the text does not move when images come', async () => {
    const { page } = await openPage(site.browser);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\.(?:webp|png|svg)$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address('0001-md'), { waitUntil: 'domcontentloaded' });
    const heights = () =>
      page.locator('.prose > *').evaluateAll((all) => all.map((part) => part.getBoundingClientRect().top));
    const before = await heights();
    answer();
    await page.waitForLoadState('load');
    await expect.poll(() => heights()).toEqual(before);
    await page.close();
  });

  test.each(['0003-broken', '0004-broken-jsx'])('what cannot be shown says so in its place: %s', async (name) => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(address(name));
    await expect
      .poll(() => page.locator('.unshown').allTextContents())
      .toEqual([
        'The image broken.png cannot be shown: Parts',
        'The image nowhere.png cannot be shown: Nowhere',
        'The image broken.svg cannot be shown.',
      ]);
    await expect.poll(() => page.locator('.prose img').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a picture that is mended is shown by the next build', async () => {
    const own = tree();
    const out = join(own, 'dist');
    expect(spawn('build', '--root', own).status).toBe(0);
    const count = (): number => readdirSync(join(out, '_astro')).filter((file) => file.startsWith('broken')).length;
    expect(count()).toBe(0);
    writeFileSync(join(own, 'content/adrs/broken.png'), png(50, 50));
    expect(spawn('build', '--root', own).status).toBe(0);
    expect(count()).toBe(1);
  }, 300_000);
});
