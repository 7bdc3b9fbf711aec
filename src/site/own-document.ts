import type { DocumentFacts } from '../model/facts.ts';
import { type DocumentSummary, documentSummary } from '../views/document-summary.ts';
import type { Body } from './render/renderer.ts';
import { currentSession } from './session.ts';

/** What a document's own page shows of it. */
export interface OwnDocument {
  facts: DocumentFacts;
  summary: DocumentSummary;
  /** Undefined where it has to run as a module. */
  body: Body | undefined;
}

/**
 * Reads and renders a document.
 *
 * @throws {UsageError} Where it changed since it was checked.
 */
export async function ownDocument(path: string): Promise<OwnDocument> {
  const { site, renderer } = currentSession();
  const facts = await site.facts(path);
  const body = facts.failures.length > 0 ? { html: '', images: [] } : await renderer.render(facts, site.place.root);
  return { facts, summary: documentSummary(site.project, facts), body };
}

/** What Astro renders of a body that is HTML: it processes the images. */
export const entryOf = ({ id, path }: DocumentFacts, { html, images }: Body) => ({
  collection: '',
  id,
  data: {},
  filePath: path,
  rendered: { html, metadata: { imagePaths: images } },
});
