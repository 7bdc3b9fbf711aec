import type { SourceDocument } from '../../model/facts.ts';

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
  picture: '/og.png',
} as const;

/** Of the picture that is shown where somebody shares a document. */
export const pictureAddress = ({ id }: Pick<SourceDocument, 'id'>): string => `/og/${id}.png`;

export const sitemapAddress = (number: number): string => `/sitemap-${number}.xml`;
