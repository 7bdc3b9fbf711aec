import type { Frontmatter } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { longestIncreasing } from '../text/longest-increasing.ts';

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

  *check({ document, docType }) {
    if (!docType.keysInOrder) return;
    const order = Object.keys(docType.frontmatter.shape);
    const found = keysOf(document.frontmatter).filter(({ key }) => order.includes(key));
    const inOrder = longestIncreasing(found.map(({ key }) => order.indexOf(key)));
    const present = order.filter((key) => found.some((one) => one.key === key));
    for (const [index, { key, range }] of found.entries()) {
      if (inOrder.has(index)) continue;
      const before = present[present.indexOf(key) - 1];
      const where = before === undefined ? 'first' : `after "${before}"`;
      yield { message: `"${key}" belongs ${where}`, help: `Move it ${where}`, range };
    }
  },
});

/** Keys of the first level as they stand; those whose names are numbers come first in a JavaScript object. */
const keysOf = ({ values, keys }: Frontmatter) =>
  Object.keys(values)
    .flatMap((key) => {
      const range = keys[key];
      return range === undefined ? [] : [{ key, range }];
    })
    .toSorted((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
