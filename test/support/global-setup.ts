import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';

/** @throws In CI, where no browser can be had: what was not run must not look green. */
export default function setup({ provide }: TestProject): void {
  const browser = findBrowser();
  provide('browser', browser ?? '');
  if (browser !== undefined) return;
  const message =
    'Not run: all tests in test/site/browser.test.ts, since there is no Chrome or Chromium; set CHROME_PATH or install one';
  if (process.env['CI']) throw new Error(message);
  console.warn(message);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a Chrome or Chromium; empty where there is none. */
    browser: string;
  }
}
