import { defineRule } from '../model/rule.ts';
import { list } from '../text/words.ts';

const top = { line: 1, column: 1 };

export const unusableFileName = defineRule({
  id: 'unusable-file-name',
  severity: 'error',
  summary: 'A document has a name that cannot be part of an address.',
  rationale:
    'In an address, # begins a fragment, ? a query and % an escape: the page could not be reached, or not be built.',
  examples: {
    bad: { 'adrs/0001-c#-or-go.md': 'Text.\n' },
    good: { 'adrs/0001-c-sharp-or-go.md': 'Text.\n' },
  },

  *check({ document }) {
    const found = [...new Set(document.id.match(/[#?%\\]/g))];
    if (found.length === 0) return;
    yield {
      message: `The path "${document.id}" holds ${list(found)}`,
      help: 'Rename the file or folder; letters, digits, - and . are safe',
      range: top,
    };
  },
});
