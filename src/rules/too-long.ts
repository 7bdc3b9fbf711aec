import { defineRule } from '../model/rule.ts';
import { count } from '../text/words.ts';
import { lineTarget } from './line-target.ts';
import { sectionTargets } from './section-lines.ts';

export const tooLong = defineRule({
  id: 'too-long',
  severity: 'error',
  summary: 'The body, or a section, has more lines than its target allows.',
  rationale: 'A document that is longer than its kind should be is not read to its end.',
  examples: {
    bad: '---\nlines:\n  max: 3\n---\nOne.\nTwo.\nThree.\nFour.\n',
    good: '---\nlines:\n  max: 3\n---\nOne.\nTwo.\nThree.\n',
  },

  *check({ document, docType }) {
    const { max } = lineTarget(document, docType);
    const { total, body } = document.lines;
    for (const { section, target, lines } of sectionTargets(document, docType.sections)) {
      if (target.max === undefined || lines <= target.max) continue;
      yield {
        message: `Section "${section.title}" has ${count(lines, 'line')}, ${lines - target.max} more than the ${target.max} it may have`,
        help: 'Cut it, or move a part of it to a document of its own',
        range: section.range,
      };
    }
    if (max === undefined || body <= max) return;
    yield {
      message: `The body has ${count(body, 'line')}, ${body - max} more than the ${max} it may have`,
      help: 'Cut it or split it, or give this document its own "lines: { max: ... }" in the frontmatter',
      range: { line: total - body + max + 1, column: 1 },
    };
  },
});
