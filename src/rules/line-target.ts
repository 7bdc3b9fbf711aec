import type { DocType, LineTarget } from '../model/doc-type.ts';
import type { DocumentFacts, Outline } from '../model/facts.ts';

/** The line target of a document: its type's, each key replaced by a valid one of its own `lines`. */
export const lineTarget = (document: DocumentFacts, { lines }: DocType): LineTarget => targetOf(document, lines);

/** @param lines What its type says. */
export function targetOf({ frontmatter }: Outline, lines: LineTarget): LineTarget {
  const own = frontmatter.values['lines'];
  const { min, max } = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  return { min: isLines(min) ? min : lines.min, max: isLines(max) ? max : lines.max };
}

const isLines = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
