import { hash } from 'node:crypto';
import type { BlockCard } from '../model/card.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { blocksOf } from '../text/blocks.ts';
import { footnotesIn } from '../text/footnotes.ts';
import { lineIndex } from '../text/line-index.ts';

/** Names what stands in each block of a document, and what it links to: pages that show a section depend on that alone. */
export function blockCards(facts: DocumentFacts): BlockCard[] {
  const { text, links, ids } = facts;
  const index = lineIndex(text);
  const blocks = blocksOf(facts, index);
  const named = blocks.map(() => new Set<string>());
  const definitions = blocks.map(() => '');
  const note = (at: number, name: string): void => void named[blockAt(blocks, at)]?.add(name);
  for (const { syntax, url, range } of links) {
    const at = syntax === 'frontmatter' ? undefined : index.offset(range.start);
    if (at === undefined) continue;
    // What a reference leads to stands elsewhere.
    if (syntax === 'reference') definitions[blockAt(blocks, at)] += ` ${url}`;
    note(at, url);
  }
  const footnotes = text.includes('[^') ? [...footnotesIn(text).values()].join('') : '';
  for (const { id, range } of ids) note(index.offset(range.start) ?? -1, id);
  return blocks.map(([start, end], at) => ({
    digest: digestOf(text.slice(start, end), definitions[at] ?? '', footnotes),
    ...(named[at]!.size > 0 && { names: [...named[at]!] }),
  }));
}

const digestOf = (block: string, definitions: string, footnotes: string): string =>
  hash('sha1', block + definitions + (block.includes('[^') ? footnotes : ''), 'base64url').slice(0, 12);

function blockAt(blocks: readonly (readonly [start: number, end: number])[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]![0] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
