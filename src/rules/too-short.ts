import { defineRule } from '../model/rule.ts';
import { count } from '../text/words.ts';
import { lineTarget } from './line-target.ts';
import { sectionTargets } from './section-lines.ts';

export const tooShort = defineRule({
  id: 'too-short',
  severity: 'warning',
  summary: 'The body, or a section, has fewer lines than its target asks for.',
  rationale: 'A document that is far shorter than its kind is often a promise to write one.',
  examples: {
    bad: '---\nlines:\n  min: 3\n---\nOne.\nTwo.\n',
    good: '---\nlines:\n  min: 3\n---\nOne.\nTwo.\nThree.\n',
  },

  *check({ document, docType }) {
    const { min } = lineTarget(document, docType);
    const { total, body } = document.lines;
    for (const { section, target, lines } of sectionTargets(document, docType.sections)) {
      if (target.min === undefined || lines >= target.min) continue;
      yield {
        message: `Section "${section.title}" has ${count(lines, 'line')}, ${target.min - lines} fewer than the ${target.min} it should have`,
        help: 'Say what is missing',
        range: section.range,
      };
    }
    if (min === undefined || body >= min) return;
    yield {
      message: `The body has ${count(body, 'line')}, ${min - body} fewer than the ${min} it should have`,
      help: 'Say what is missing, or give this document its own "lines: { min: ... }" in the frontmatter',
      range: body === 0 ? document.frontmatter.range.end : { line: total, column: 1 },
    };
  },
});
