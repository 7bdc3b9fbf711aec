/** Pages by the pattern of their address. */
export const routes = {
  '/': 'index.astro',
  '/404': '404.astro',
  '/[...collection]': 'collection.astro',
  '/[...id]': 'document.astro',
} satisfies Record<string, string>;
