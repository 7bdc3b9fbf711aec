import type { DocType, LineTarget } from '../model/doc-type.ts';
import type { DocumentFacts } from '../model/facts.ts';

/** The line target of a document: its type's, each key replaced by a valid one of its own `lines`. */
export function lineTarget({ frontmatter }: DocumentFacts, { lines }: DocType): LineTarget {
  const own = frontmatter.values['lines'];
  const { min, max } = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  return { min: isLines(min) ? min : lines.min, max: isLines(max) ? max : lines.max };
}

const isLines = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
