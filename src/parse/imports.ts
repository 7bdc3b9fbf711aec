import { parseSync } from 'oxc-parser';
import type { DocumentFacts } from '../model/facts.ts';
import { parseTree } from './tree.ts';

/**
 * Finds what a document imports, which means nothing to who only reads it.
 *
 * @returns Offsets of each import, end exclusive; none where the document cannot be parsed.
 */
export function importSpans({
  text,
  format,
  hasJsx,
  failures,
}: Pick<DocumentFacts, 'text' | 'format' | 'hasJsx' | 'failures'>): [start: number, end: number][] {
  if (format !== 'mdx' || !hasJsx || failures.length > 0) return [];
  const blocks = parseTree(text, format).children.filter(({ type }) => type === 'mdxjsEsm');
  return blocks.flatMap(({ start, end }) => {
    const { staticImports } = parseSync('document.jsx', text.slice(start, end)).module;
    return staticImports.map((found): [number, number] => [start + found.start, start + found.end]);
  });
}
