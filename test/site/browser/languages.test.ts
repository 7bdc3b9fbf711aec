import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const arabic = `---
title: استخدام النصوص العادية
version: '1.0'
date: 2026-11-20
author: فريق المنصة
purpose: يسجل سبب كتابة الوثائق كنص عادي.
audience: maintainer
status: superseded
supersededBy: 0001-text
lang: ar
tags: [constructor]
---

## السياق

نحتاج إلى وثائق يمكن قراءتها في كل مكان، وفي \`content/adrs/0002.md\` مثال على ذلك[^1].

- أولاً: نص عادي.
- ثانياً: فحص قبل النشر.

> اقتباس قصير من القرار.

\`\`\`sh
docwright check --max-warnings 0
\`\`\`

| المهمة | المالك | الأيام |
|---|---|---:|
| كتابة الدليل | الفريق | 3 |

- [x] تم
- [ ] لم يتم

### تفاصيل

المزيد من التفاصيل هنا.

## القرار

سنكتب كل شيء كنص عادي.

## العواقب

يمكن للجميع قراءته.

[^1]: ملاحظة.
`;

const tree = {
  'docwright.config.ts': "export default { title: 'Werk', language: 'de', rules: { 'missing-section': 'off' } };\n",
  'content/adrs/0001-text.md': goodAdr
    .replace('Use text', `'<script>"Text" 😀'`)
    .replace('status: accepted', 'status: accepted\nsupersedes: [0002-arabic]'),
  'content/adrs/0002-arabic.md': arabic,
  'content/adrs/0003-open.md': goodAdr
    .replace('accepted', 'proposed')
    .replace('Use text', 'Later')
    .replace('2026-11-20', '2026-03-02'),
};

describe.skipIf(inject('browser') === '')('a German site with a document in Arabic', () => {
  let site: OpenSite;
  const at = (path: string): string => site.server.address + path;

  beforeAll(async () => {
    site = await openSite(writeTree(tree), '--base', '/docs/');
  });
  afterAll(() => site.close());

  test('the interface is German, the document Arabic', async () => {
    const { page, faults } = await openPage(site.browser);
    await page.goto(at('adrs/0002-arabic/'));
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
    const article = page.locator('article');
    await expect.poll(() => article.getAttribute('lang')).toBe('ar');
    await expect.poll(() => article.getAttribute('dir')).toBe('rtl');
    await expect.poll(() => page.locator('.docket').getAttribute('lang')).toBe('de');
    const texts = await page.locator('body').innerText();
    for (const word of [
      'Entscheidungen',
      'Stattdessen lesen:',
      'ersetzt',
      'Auf dieser Seite',
      'Ersetzt durch',
      'Kopieren',
    ])
      expect(texts).toContain(word);
    await expect.poll(() => page.locator('.docket time').innerText()).toBe('20. Nov. 2026');
    await expect.poll(() => page.locator('.docket time').getAttribute('datetime')).toBe('2026-11-20');
    const [label, day] = await Promise.all(
      ['.docket dt:has(+ dd time)', '.docket dd:has(time)'].map((selector) => page.locator(selector).boundingBox()),
    );
    // From right to left, and apart.
    expect(label!.x - (day!.x + day!.width)).toBeGreaterThan(2);
    await expect.poll(() => page.locator('#footnote-label').textContent()).toContain('Fußnoten');
    await expect.poll(() => page.locator('.prose input').first().getAttribute('aria-label')).toBe('Erledigt');
    expect(faults).toEqual([]);
  });

  test('lists and neighbours carry the language of a title', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(at('adrs/'));
    const title = page.locator('.ledger-title', { hasText: 'استخدام' });
    await expect.poll(() => title.getAttribute('lang')).toBe('ar');
    await expect.poll(() => title.getAttribute('dir')).toBe('rtl');
    await expect.poll(() => page.locator('.ledger-title', { hasText: 'Later' }).getAttribute('lang')).toBeNull();
    await page.goto(at('adrs/0001-text/'));
    await expect.poll(() => page.locator('.sidebar [lang=ar]').count()).toBe(1);
    await expect.poll(() => page.locator('.related [lang=ar]').count()).toBeGreaterThan(0);
  });

  test('a filter shows the words of the language and keeps the values', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(at('adrs/'));
    await page.locator('.filter-status label', { hasText: 'vorgeschlagen' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?status=proposed');
    await expect.poll(() => page.locator('.ledger li:visible').count()).toBe(1);
    await page.getByText('1 von 3 Dokumenten').waitFor();
  });

  test('hits carry their language, and statuses the words of the site', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(at(''));
    await page.locator('[data-search-open]').click();
    await page.locator('dialog input[type=search]').fill('استخدام');
    const title = page.locator('.search-title', { hasText: 'استخدام' });
    await title.waitFor();
    await expect.poll(() => title.getAttribute('lang')).toBe('ar');
    await expect.poll(() => title.getAttribute('dir')).toBe('rtl');
    await expect.poll(() => page.locator('.search-results .badge').first().innerText()).toBe('ersetzt');
    const options = page.locator('dialog [data-search-filter=status] option');
    await expect.poll(() => options.allInnerTexts()).toContain('ersetzt (1)');
    await expect(options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))).resolves.toContain(
      'ersetzt',
    );
  });

  test('code stays as it is, quotations and lists turn around', async () => {
    const { page } = await openPage(site.browser);
    await page.goto(at('adrs/0002-arabic/'));
    const styles = await page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        code: of('pre.code').direction,
        inline: of('.prose p code').direction,
        text: of('.prose > p').direction,
        quote: [of('blockquote').borderRightWidth, of('blockquote').borderLeftWidth],
      };
    });
    expect(styles).toEqual({ code: 'ltr', inline: 'ltr', text: 'rtl', quote: ['3px', '0px'] });
  });

  test.each([
    [1280, 'light', 'ltr'],
    [1280, 'dark', 'rtl'],
    [390, 'light', 'rtl'],
    [390, 'dark', 'ltr'],
  ] as const)('%s px, %s, page %s: nothing overflows, axe finds nothing', async (width, colorScheme, dir) => {
    const { page } = await openPage(site.browser, { viewport: { width, height: 844 }, colorScheme });
    for (const path of ['', 'adrs/', 'adrs/0002-arabic/', 'rules/too-long/', '404.html']) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await page.goto(at(path));
      // oxlint-disable-next-line no-await-in-loop
      const over = await page.evaluate((way) => {
        document.documentElement.dir = way;
        return document.documentElement.scrollWidth - innerWidth;
      }, dir);
      expect(over, path).toBe(0);
    }
    await page.goto(at('adrs/0002-arabic/'));
    await page.evaluate((way) => (document.documentElement.dir = way), dir);
    await expect(violations(page)).resolves.toEqual([]);
  });

  test('a page that runs from right to left is laid out so', async () => {
    const { page } = await openPage(site.browser, { viewport: { width: 1280, height: 800 } });
    await page.goto(at('adrs/0002-arabic/'));
    const places = await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      const left = (selector: string): number => document.querySelector(selector)!.getBoundingClientRect().left;
      return [
        left('.sidebar') > left('main'),
        left('.outline-large') < left('main'),
        left('.site-title') > left('.site-tools'),
      ];
    });
    expect(places).toEqual([true, true, true]);
  });
});
