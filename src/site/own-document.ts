import type { Card } from '../model/card.ts';
import type { DocumentFacts, SourceDocument } from '../model/facts.ts';
import { type DocumentSummary, documentSummary } from '../views/document-summary.ts';
import { currentSession } from './session.ts';

/** What a document's own page shows of it. */
export interface OwnDocument {
  card: Card;
  summary: DocumentSummary;
  source: SourceDocument;
  /** HTML, with marks where images are; undefined where the document has to run. */
  body: string | undefined;
  /** Set where it could not be parsed: the development server shows why. */
  facts: DocumentFacts | undefined;
}

/**
 * Reads and renders a document.
 *
 * @throws {UsageError} Where it changed since it was checked.
 */
export async function ownDocument(path: string): Promise<OwnDocument> {
  const { site, body } = currentSession();
  const card = site.project.byPath.get(path)!;
  const own = { card, summary: documentSummary(site.project, card), source: site.source(path) };
  if (card.failures.length > 0) return { ...own, body: '', facts: await site.facts(path) };
  return { ...own, body: await body(path), facts: undefined };
}
