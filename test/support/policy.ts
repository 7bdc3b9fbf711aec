import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const guide = readFileSync(new URL('../../content/guides/change-the-look.md', import.meta.url), 'utf8');

/** The Content Security Policy that the guide recommends. */
export const policy: string = /^ *Content-Security-Policy: (.*)$/m.exec(guide)?.[1] ?? '';

/** The same for a site without diagrams that Mermaid draws in the browser. */
export const strictPolicy: string = policy.replace(" 'unsafe-inline'", '');

/** Answers everything that a page asks for with a Content Security Policy. */
export const underPolicy = (page: Page, value: string): Promise<unknown> =>
  page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': value } });
  });
