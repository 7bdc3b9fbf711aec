import type { DocumentFacts, Format } from '../../src/model/facts.ts';
import type { Range } from '../../src/model/position.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { textIn } from '../../src/text/slice.ts';

/** Parses a text as a document. */
export const parseText = (text: string, format: Format = 'md'): DocumentFacts =>
  parseDocument({ path: `content/adrs/a.${format}`, id: 'adrs/a', docType: 'adr', format, text });

/** `line:column` of a start and the text that the range covers. */
export const place = (text: string, range: Range): string =>
  `${range.start.line}:${range.start.column} ${textIn(text, range)}`;
