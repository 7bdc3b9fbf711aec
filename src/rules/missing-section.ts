import { defineRule } from '../model/rule.ts';
import type { DocType, SectionSpec } from '../model/doc-type.ts';
import type { DocumentFacts, Section } from '../model/facts.ts';
import { conditionText } from '../model/condition.ts';
import { type FindNearest, frugalNearest } from '../text/nearest.ts';
import { headingOf } from '../text/section-text.ts';
import { insertSection, type Written, written } from './insert-section.ts';
import { isSection } from '../text/section-title.ts';
import { findSection, isRequired, sectionName } from './sections.ts';

export const missingSection = defineRule({
  id: 'missing-section',
  severity: 'error',
  summary: 'A section that the document type requires is absent.',
  rationale: 'Readers and derived views find content by section title; a missing one makes both silently incomplete.',
  examples: {
    bad: '## Context\n\nA.\n\n## Consequences\n\nC.\n',
    good: '## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n',
  },

  concerns: ({ sections }) => sections.length > 0,
  *check({ document, docType }) {
    let before: Section | undefined;
    let text: Written | undefined;
    const findNearest = frugalNearest();
    const adviceOn = (spec: SectionSpec) => advice(spec, document) ?? guess(spec, document, docType, findNearest);
    const areKnown = docType.sections.every(
      (spec) => findSection(document, spec) !== undefined || adviceOn(spec) === undefined,
    );
    for (const spec of docType.sections) {
      const found = findSection(document, spec);
      before = found ?? before;
      if (found !== undefined || !isRequired(spec, document)) continue;
      const where = before === undefined ? 'first' : `after "${before.title}"`;
      const near = adviceOn(spec);
      text ??= written(document);
      // Where one is there under another title, nobody knows where the next one belongs.
      const edits = areKnown ? insertSection(text, docType, spec, before) : undefined;
      yield {
        message: `${docType.label} has no ${sectionName(spec)} section${reason(spec)}`,
        help: near ?? `Add it ${where}: ${headingOf(spec)}`,
        range: before?.range.end ?? document.frontmatter.range.end,
        ...(edits && { edits }),
      };
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

/** A title that is none of the contract's, and nearly this one. */
function guess(
  spec: SectionSpec,
  { sections }: DocumentFacts,
  docType: DocType,
  findNearest: FindNearest,
): string | undefined {
  const others = sections.filter(
    (section) => section.level === spec.level && !docType.sections.some((other) => isSection(other, section)),
  );
  const titles = others.map(({ title }) => plainTitle(title));
  const wanted = [spec.title, ...spec.aliases].map(plainTitle);
  const near =
    titles.find((title) => wanted.some((name) => ` ${title} `.includes(` ${name} `))) ??
    wanted.map((title) => findNearest(title, titles)).find(Boolean);
  const found = others.find(({ title }) => plainTitle(title) === near);
  if (found === undefined) return undefined;
  return `Did you mean "${found.title}" of line ${found.range.start.line}? Then write it as ${headingOf(spec)}`;
}

/** Words alone, in lower case, without the number before them: `2.1 Context` is `context`. */
const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^[\d.)\s]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
