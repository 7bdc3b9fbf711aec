import { escapeHtml } from '../render/html.ts';

/** Begins what stands in one tab. Tabs that have been put together hold none any more, so that one set can stand in another. */
export const panelStart = (label: string): string => `<div class="tab-panel" data-tab-label="${escapeHtml(label)}">`;

const pattern = /<div class="tab-panel" data-tab-label="([^"]*)">/g;

export interface TabParts {
  /** As HTML. */
  labels: string[];
  html: string;
}

/**
 * Gives panels their roles and takes the labels from them; the first one is open.
 *
 * @param html What stands between `<Tabs>` and `</Tabs>`, rendered.
 * @throws {Error} Where that is not tabs alone.
 */
export function tabsOf(html: string): TabParts {
  const labels = Array.from(html.matchAll(pattern), ([, label = '']) => label);
  if (labels.length === 0) throw new Error('<Tabs> needs <TabItem label="..."> between its tags');
  const repeated = labels.find((label, index) => labels.indexOf(label) !== index);
  if (repeated !== undefined) throw new Error(`<Tabs> has two tabs with the label "${repeated}"`);
  if (!/^\s*<div class="tab-panel" data-tab-label=/.test(html))
    throw new Error('<Tabs> holds something beside <TabItem>; put it before the tabs, or into one of them');
  let index = 0;
  return {
    labels,
    html: html.replace(pattern, (_, label: string) => {
      const open = index === 0 ? ' open' : '';
      index += 1;
      return `<div class="tab-panel${open}" role="tabpanel" aria-label="${label}">`;
    }),
  };
}
