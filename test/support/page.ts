import axe from 'axe-core';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { browserFlags } from './browser.ts';

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: browserFlags });

/** A page that remembers what goes wrong on it. */
export interface WatchedPage {
  page: Page;
  /** Console errors, exceptions and failing requests so far. */
  faults: string[];
}

export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<WatchedPage> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  let isLeaving = false;
  const answered = new WeakSet<Request>();
  page.on('request', (request) => (isLeaving ||= request.isNavigationRequest()));
  page.on('load', () => (isLeaving = false));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Whoever leaves a page ends what it was still loading; a preview reads no more of a page than it needs.
    if (reason !== 'net::ERR_ABORTED' || !(isLeaving || answered.has(request)))
      faults.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    answered.add(response.request());
    if (response.status() >= 400) faults.push(`response: ${response.status()} ${response.url()}`);
  });
  return { page, faults };
}

/** Runs axe-core on a page. @returns Each violation as `rule: selector`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const results = await engine.run();
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
