import type { DocumentSummary } from '../views/document-summary.ts';
import { frame, statusNamed } from './frame.ts';

/** What stands above each page of a document that is printed: which document, and which state of it. */
export interface PrintLines {
  start: string;
  end: string;
}

export function printLines(id: string, { version, date, status }: DocumentSummary): PrintLines {
  const { words, formats } = frame();
  const state = [
    version && words.document.version(version),
    formats.day(date) ?? date,
    status && statusNamed(status),
  ].filter(Boolean);
  return { start: id, end: state.join(' · ') };
}
