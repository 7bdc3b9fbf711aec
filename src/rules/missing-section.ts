import { defineRule } from '../model/rule.ts';
import type { SectionSpec } from '../model/doc-type.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { conditionText } from '../model/condition.ts';
import { findSection, headingOf, isRequired, isSection, sectionName } from './sections.ts';

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
      } else if (isRequired(spec, document)) {
        const where = before === '' ? 'first' : `after "${before}"`;
        yield {
          message: `${docType.label} has no ${sectionName(spec)} section${reason(spec)}`,
          help: advice(spec, document) ?? `Add it ${where}: ${headingOf(spec)}`,
          range: place,
        };
      }
    }
  },
});

/** `, and status is active` where the section is not always required. */
function reason({ required, requiredWhen }: SectionSpec): string {
  const text = required || requiredWhen === undefined ? '' : conditionText(requiredWhen);
  return text === '' ? '' : `, and ${text}`;
}

/** A section that is there but for its level or its letter case only has to be written as the contract has it. */
function advice(spec: SectionSpec, { sections, headings }: DocumentFacts): string | undefined {
  const like = { ...spec, exact: false };
  const near =
    sections.find((found) => isSection({ ...like, level: found.level }, found)) ??
    headings.find(({ depth, text }) => depth > 2 && text.toLowerCase() === spec.title.toLowerCase());
  if (near === undefined) return undefined;
  return `Write the heading of line ${near.range.start.line} as ${headingOf(spec)}`;
}
