import type { DocumentFacts } from '../model/facts.ts';
import { type DocumentSummary, documentSummary } from '../views/document-summary.ts';
import { currentSession } from './session.ts';

/** What a document's own page shows of it. */
export interface OwnDocument {
  facts: DocumentFacts;
  summary: DocumentSummary;
  /** HTML, with marks where images are; undefined where the document has to run. */
  body: string | undefined;
}

/**
 * Reads and renders a document.
 *
 * @throws {UsageError} Where it changed since it was checked.
 */
export async function ownDocument(path: string): Promise<OwnDocument> {
  const { site, renderer } = currentSession();
  const facts = await site.facts(path);
  const body = facts.failures.length > 0 ? '' : await renderer.render(facts, site.place.root);
  return { facts, summary: documentSummary(site.project, facts), body };
}
