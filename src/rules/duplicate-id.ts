import { addressOf } from '../model/address.ts';
import { defineRule } from '../model/rule.ts';

const top = { line: 1, column: 1 };

export const duplicateId = defineRule({
  id: 'duplicate-id',
  severity: 'error',
  summary: 'Two documents, or a document and a page that the site makes itself, have one address.',
  rationale: 'Only one of them can be published there; links to it reach the wrong one without a word.',
  examples: {
    bad: { 'adrs/0001-search.md': 'A.\n', 'adrs/0001-search.mdx': 'B.\n' },
    good: { 'adrs/0001-search.md': 'A.\n', 'adrs/0002-search.mdx': 'B.\n' },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const other of project.byId.get(document.id) ?? []) {
      if (other.path === document.path) continue;
      yield {
        message: `${other.path} has the same id, "${document.id}"`,
        help: 'Rename one of the two, or remove it',
        range: top,
      };
    }
    if (project.pages.has(addressOf(document))) {
      yield {
        message: `The address ${addressOf(document)} is that of a page which the site makes itself`,
        help: 'Rename the document, or move it into a folder',
        range: top,
      };
    }
  },
});
