import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeTree } from '../../support/cli.ts';
import { type OpenSite, openSite } from '../../support/own-site.ts';
import { openPage, violations } from '../../support/page.ts';

const runbook = (
  title: string,
  { alerts = '[]', status = 'active', symptoms = '- It is slow.\n', project = 'Shop' } = {},
): string =>
  `---
title: ${JSON.stringify(title)}
version: '1'
date: 2026-11-01
author: ops
purpose: What to do.
audience: engineer
status: ${status}
owner: platform
project: ${project}
alerts: ${alerts}
---

## Symptoms

${symptoms}
## Impact

Nobody can pay. Orders are lost.

## Escalation

| Level | Who | When |
|---|---|---|
| L1 | On-call engineer | at once |
| L2 | Platform lead | after 15 minutes |
`;

const log = `- One.
- Two.
- Three.

\`\`\`
upstream connect error: connection refused after 30s
\`\`\`
`;

describe.skipIf(inject('browser') === '')('runbooks', () => {
  let site: OpenSite;

  beforeAll(async () => {
    const rules = { 'unknown-alert': 'off', 'missing-section': 'off', 'too-short': 'off', 'thin-section': 'off' };
    const root = writeTree({
      'docwright.config.mjs': `export default { base: '/docs', alerts: { rules: ['ops/*.yaml'] }, rules: ${JSON.stringify(rules)} };\n`,
      'ops/alerts.yaml':
        'groups:\n  - rules:\n      - alert: GatewayErrors\n        expr: rate(errors[5m]) > 0.05\n        labels: { severity: <page> }\n      - alert: High CPU\n        expr: cpu{a="b", c="d"} > 1\n        labels: { severity: Critical }\n',
      'content/runbooks/gateway.md': runbook('The gateway fails', { alerts: '[GatewayErrors, Shared]', symptoms: log }),
      'content/runbooks/slow.md': runbook('<script>alert(1)</script> & "slow" 🐢', {
        alerts: '[constructor, Shared, "High CPU"]',
      }),
      'content/runbooks/old.md': runbook('The old gateway', {
        alerts: '[OldAlert, GatewayErrors]',
        status: 'retired',
        project: 'constructor',
      }),
    });
    site = await openSite(root, '--as-of', '2026-11-20');
  });

  afterAll(() => site.close());

  const open = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
    const opened = await openPage(site.browser, options);
    await opened.page.goto(site.server.address + path);
    return opened;
  };

  test('without JavaScript the whole table is there', async () => {
    const { page, faults } = await open('runbooks/find/', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('h1').innerText()).toBe('Find a runbook');
    await expect
      .poll(() => page.locator('[data-title]').allInnerTexts())
      .toEqual(['<script>alert(1)</script> & "slow" 🐢', 'The gateway fails', 'The old gateway']);
    await expect.poll(() => page.locator('[data-runbook]').last().innerText()).toContain('retired');
    await expect
      .poll(() => page.locator('[data-runbook] td:first-child').nth(1).innerText())
      .toMatch(/^GatewayErrors\s+<page>\s+rate\(errors\[5m\]\) > 0\.05\s+Shared$/);
    await expect.poll(() => page.locator('.tone-urgent').allInnerTexts()).toEqual(['Critical']);
    await expect
      .poll(() => page.locator('.finder-expression').allTextContents())
      .toEqual(['cpu{a="b", c="d"} > 1', 'rate(errors[5m]) > 0.05', 'rate(errors[5m]) > 0.05']);
    await expect.poll(() => page.getByRole('searchbox').count()).toBe(0);
    await page.locator('[data-runbook]').first().getByRole('link', { name: 'L1' }).click();
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('On-call engineer');
    expect(faults).toEqual([]);
  });

  test('an error text is found by who types at once, and Enter opens the runbook', async () => {
    const { page, faults } = await open('runbooks/find/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.locator('[data-finder-search]').waitFor();
    await page.waitForFunction(() => document.querySelector('[data-own]') !== null);
    await page.keyboard.type('WARN upstream connect error: connection refused after 45s');
    await expect.poll(() => page.locator('[data-title]').allInnerTexts()).toEqual(['The gateway fails']);
    await expect.poll(() => page.getByRole('status').innerText()).toBe('1 runbook');
    await expect.poll(() => page.locator('.finder-hit').innerText()).toContain('refused after 30s');
    expect(new URL(page.url()).searchParams.get('q')).toContain('after 45s');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/docs\/runbooks\/gateway\/$/);
    expect(faults).toEqual([]);
  });

  test('the address holds what is looked for; what nothing names is left to the search', async () => {
    const { page } = await open('runbooks/find/?q=gatewayerrors');
    await expect
      .poll(() => page.locator('[data-title]').allInnerTexts())
      .toEqual(['The gateway fails', 'The old gateway']);
    await page.getByRole('searchbox', { name: 'Alert, symptom or error text' }).fill('<b>no such thing');
    await expect.poll(() => page.locator('[data-runbook]').count()).toBe(0);
    await expect.poll(() => page.locator('.finder-table').isVisible()).toBe(false);
    const link = page.getByRole('link', { name: 'Search all documents for “<b>no such thing”' });
    await expect.poll(() => link.getAttribute('href')).toBe('/docs/search/?q=%3Cb%3Eno+such+thing');
    await page.getByRole('searchbox', { name: 'Alert, symptom or error text' }).fill('');
    await expect.poll(() => page.locator('[data-runbook]').count()).toBe(3);
    await expect.poll(() => page.locator('.finder-table').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('runbooks of one project, alone and with what is typed; the address holds both', async () => {
    const { page, faults } = await open('runbooks/find/?project=CONSTRUCTOR');
    const titles = () => page.locator('[data-title]').allInnerTexts();
    await expect.poll(titles).toEqual(['The old gateway']);
    await expect.poll(() => page.getByRole('status').innerText()).toBe('1 runbook');
    const choice = page.getByRole('combobox', { name: 'Project' });
    await expect.poll(() => choice.locator('option').allInnerTexts()).toEqual(['All', 'constructor (1)', 'Shop (2)']);
    await choice.selectOption('Shop');
    await expect.poll(titles).toHaveLength(2);
    await page.getByRole('searchbox').fill('gatewayerrors');
    await expect.poll(titles).toEqual(['The gateway fails']);
    expect(new URL(page.url()).search).toBe('?project=Shop&q=gatewayerrors');
    await choice.selectOption('All');
    await expect.poll(titles).toEqual(['The gateway fails', 'The old gateway']);
    expect(new URL(page.url()).search).toBe('?q=gatewayerrors');
    expect(faults).toEqual([]);
  });

  test.each([
    ['GatewayErrors', 'gateway'],
    ['gatewayerrors', 'gateway'],
    ['OldAlert', 'old'],
    ['constructor', 'slow'],
    ['High CPU', 'slow'],
  ])('the alert %s leads to %s', async (alert, id) => {
    const { page } = await open(`r/${alert}/`, { javaScriptEnabled: false });
    await page.waitForURL(`**/docs/runbooks/${id}/`);
    await expect.poll(() => page.locator('h1').count()).toBe(1);
  });

  test('an alert of two runbooks leads to both', async () => {
    const { page } = await open('r/Shared/');
    await expect
      .poll(() => page.locator('.alert-runbooks a').allInnerTexts())
      .toEqual(['The gateway fails', '<script>alert(1)</script> & "slow" 🐢']);
    expect(await violations(page)).toEqual([]);
  });

  test('who is called, each with its row', async () => {
    const { page, faults } = await open('escalation/', { javaScriptEnabled: false });
    const rows = page.locator('tbody tr');
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^On-call engineer\s+L1\s+at once\s+The gateway fails\s+Shop$/),
        expect.stringMatching(/^On-call engineer\s+L1\s+at once\s+<script>/),
        expect.stringMatching(/^Platform lead\s+L2\s+after 15 minutes\s+The gateway fails\s+Shop$/),
        expect.stringMatching(/^Platform lead\s+L2\s+after 15 minutes\s+<script>/),
      ]);
    await rows.nth(2).getByRole('link', { name: 'L2' }).click();
    await expect.poll(() => page.locator('tr:target').innerText()).toContain('Platform lead');
    expect(faults).toEqual([]);
  });

  test.each(['runbooks/find', 'escalation'])('the rows of %s are there as JSON', async (view) => {
    const { page } = await open(`${view}/`);
    const address = await page.locator('link[type="application/json"]').getAttribute('href');
    expect(address).toBe(`/docs/${view}.json`);
    const answer = await page.request.get(new URL(address!, site.server.address).href);
    const { rows } = (await answer.json()) as { rows: unknown[] };
    expect(rows).toHaveLength(view === 'escalation' ? 4 : 3);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('accessible and no wider than the screen: %s, %i pixels', async (colorScheme, width) => {
    for (const view of ['runbooks/find/?q=gateway', 'escalation/']) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const { page } = await open(view, { colorScheme, viewport: { width, height: 800 } });
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await violations(page)).toEqual([]);
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
