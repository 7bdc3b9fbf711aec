import { defineRule } from '../model/rule.ts';
import { frugalNearest, isClear } from '../text/nearest.ts';

export const undefinedReference = defineRule({
  id: 'undefined-reference',
  severity: 'warning',
  summary: 'A reference link names a label that nothing defines.',
  rationale: 'Markdown makes no link of it: readers see the brackets, and the address is lost.',
  examples: {
    bad: 'See [the plan][search].\n\n[serch]: https://example.org/search\n',
    good: 'See [the plan][search].\n\n[search]: https://example.org/search\n',
  },

  *check({ document }) {
    const nearest = frugalNearest();
    const { definitions } = document;
    for (const { text, label, range, labelRange } of document.undefinedReferences) {
      const near = nearest(label, definitions);
      yield {
        message: `"${text.replace(/\s+/g, ' ')}" is no link: nothing defines "${label.replace(/\s+/g, ' ')}"`,
        help:
          near === undefined
            ? `Define it on a line of its own, [${label.replace(/\s+/g, ' ')}]: address; or write \\[ where no link is meant`
            : `Did you mean "${near}"?`,
        range,
        ...(near !== undefined &&
          isClear(label, near, definitions, nearest) && { edits: [{ range: labelRange, text: near }] }),
      };
    }
  },
});
