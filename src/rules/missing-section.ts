import { defineRule } from '../model/rule.ts';
import { findSection, sectionName } from './sections.ts';

export const missingSection = defineRule({
  id: 'missing-section',
  severity: 'error',
  summary: 'A section that the document type requires is absent.',
  rationale: 'Readers and derived views find content by section title; a missing one makes both silently incomplete.',
  examples: {
    bad: '## Context\n\nA.\n\n## Consequences\n\nC.\n',
    good: '## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n',
  },

  *check({ document, docType }) {
    let before = '';
    let place = document.frontmatter.range.end;
    for (const spec of docType.sections) {
      const found = findSection(document, spec);
      if (found !== undefined) {
        before = found.title;
        place = found.range.end;
      } else if (spec.required) {
        const where = before === '' ? 'first' : `after "${before}"`;
        yield {
          message: `${docType.label} has no ${sectionName(spec)} section`,
          help: `Add it ${where}: ## ${spec.title}`,
          range: place,
        };
      }
    }
  },
});
