/** Pages by the pattern of their address. */
export const routes = {
  '/': 'index.astro',
  '/404': '404.astro',
  '/rules': 'rules.astro',
  '/rules/[rule]': 'rule.astro',
  '/[...collection]': 'collection.astro',
  '/[...id]': 'document.astro',
} satisfies Record<string, string>;
