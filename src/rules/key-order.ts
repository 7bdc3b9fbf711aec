import type { DocumentFacts, Frontmatter } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { longestIncreasing } from '../text/longest-increasing.ts';
import { moveKeys } from './move-keys.ts';

export const keyOrder = defineRule({
  id: 'key-order',
  severity: 'warning',
  summary: 'A key of the frontmatter stands before one that the document type puts earlier.',
  rationale: 'Who reads many documents of a type finds a field where it always stands; changes are easier to compare.',
  examples: {
    bad: '---\nstatus: accepted\ntitle: Static search\n---\n',
    good: '---\ntitle: Static search\nstatus: accepted\n---\n',
    contract: { text: "keys: 'in order'", parts: { keysInOrder: true } },
  },

  concerns: ({ keysInOrder }) => keysInOrder,
  *check({ document, docType }) {
    if (!docType.keysInOrder) return;
    const order = Object.keys(docType.frontmatter.shape);
    const found = keysOf(document.frontmatter).filter(({ key }) => order.includes(key));
    const inOrder = longestIncreasing(found.map(({ key }) => order.indexOf(key)));
    const present = order.filter((key) => found.some((one) => one.key === key));
    const isMoved = new Set(found.filter((_, index) => !inOrder.has(index)).map(({ key }) => key));
    if (isMoved.size === 0) return;
    const edits = editsFor(document, present, isMoved);
    for (const { key, range } of found) {
      if (!isMoved.has(key)) continue;
      const before = present[present.indexOf(key) - 1];
      const where = before === undefined ? 'first' : `after "${before}"`;
      yield { message: `"${key}" belongs ${where}`, help: `Move it ${where}`, range, ...(edits && { edits }) };
    }
  },
});

/** The same for all keys of a document: one at a time, they would get into each other's way. */
function editsFor(document: DocumentFacts, present: readonly string[], isMoved: ReadonlySet<string>) {
  const moves = present.flatMap((key, index) => {
    const after = present.slice(0, index).findLast((other) => !isMoved.has(other));
    return isMoved.has(key) ? [{ key, after }] : [];
  });
  const first = present.find((key) => !isMoved.has(key));
  return first === undefined ? undefined : moveKeys(document, moves, first);
}

/** Keys of the first level as they stand; those whose names are numbers come first in a JavaScript object. */
const keysOf = ({ values, keys }: Frontmatter) =>
  Object.keys(values)
    .flatMap((key) => {
      const range = keys[key];
      return range === undefined ? [] : [{ key, range }];
    })
    .toSorted((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
