/** Paths below the base of the files for machines that stand alone. */
export const addresses = {
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
  facts: '/docwright.json',
  factsSchema: '/docwright.schema.json',
  feed: '/feed.xml',
  robots: '/robots.txt',
  security: '/.well-known/security.txt',
  sitemapIndex: '/sitemap-index.xml',
} as const;

export const sitemapAddress = (number: number): string => `/sitemap-${number}.xml`;
