import { z } from 'zod';

const text = z.string();
const known = text.nullable().describe('null where the document does not say');
const day = known.describe('As written, YYYY-MM-DD in most projects; null where the document does not say');
const count = z.int().nonnegative();
const address = text.describe('With the host of the site where that is configured, else from the root of the host');

const link = z.strictObject({
  kind: z.enum(['link', 'image']),
  address,
  document: text.optional().describe('Id of the document that it leads to'),
});

const documentFacts = z.strictObject({
  id: text.describe('Path below the content folder, without extension; stays the same as long as the file does'),
  path: text.describe('Of its file, from the root of the project'),
  address: address.describe('Of its page'),
  markdown: address.describe('Of the same as Markdown'),
  type: text.describe('Name of its type, as in the config'),
  label: text.describe('Of its type, as people say it'),
  title: text,
  number: known.describe('As in the name of its file, 0007; null where its type has no numbers'),
  purpose: known,
  language: text.describe('BCP 47'),
  status: known,
  standing: z
    .enum(['good', 'open', 'gone', 'plain'])
    .describe('good: it holds; open: it waits for somebody; gone: it no longer holds; plain: the status does not say'),
  version: known,
  date: day,
  reviewed: day,
  owner: known,
  project: known,
  authors: z.array(text),
  audience: z.array(text),
  tags: z.array(text),
  alerts: z.array(text),
  relations: z
    .array(z.strictObject({ field: text, documents: z.array(text).min(1) }))
    .describe('Ids of the documents that its metadata names, or whose metadata names it, by field'),
  links: z.array(link).describe('Each address once'),
  headings: z.array(z.strictObject({ depth: z.int().min(1).max(6), text, slug: text })),
  words: count.describe('Words of prose: no code, no metadata'),
  lines: count.describe('Without the metadata'),
  minutes: z.int().positive().describe('Time to read it'),
});

/** What `docwright.json` holds. */
export const siteFacts = z
  .strictObject({
    $schema: address.optional(),
    version: z.literal(1).describe('Of this format: a change that breaks readers makes another one'),
    site: z.strictObject({
      title: text,
      description: text,
      language: text.describe('BCP 47'),
      address: address.describe('Of its home page'),
    }),
    documents: z.array(documentFacts).describe('All that have a page, sorted by path'),
  })
  .describe('The documents of a site made by docwright');

export type SiteFacts = z.infer<typeof siteFacts>;
export type DocumentRecord = z.infer<typeof documentFacts>;
