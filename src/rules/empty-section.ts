import type { SectionSpec } from '../model/doc-type.ts';
import type { Section } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { isSection } from '../text/section-title.ts';

export const emptySection = defineRule({
  id: 'empty-section',
  severity: 'error',
  summary: 'A section of the document type holds nothing, or nothing but a placeholder.',
  rationale: 'An empty section looks like an answer in every list and is none; "None." is one.',
  examples: {
    bad: '## Context\n\nTODO\n\n## Decision\n\n<!-- what is decided -->\n\n## Consequences\n',
    good: '## Context\n\nPages load slowly.\n\n## Decision\n\nWe will cache them.\n\n## Consequences\n\nNone.\n',
  },

  concerns: ({ sections }) => sections.length > 0,
  *check({ document, docType }) {
    for (const section of document.sections) {
      const spec = docType.sections.find((candidate) => isSection(candidate, section));
      const lack = spec && lackOf(section, spec);
      if (lack === undefined) continue;
      yield {
        message: `Section "${section.title}" ${lack}`,
        help: spec?.guidance ? `Write into it: ${spec.guidance}` : 'Fill it, or write "None." where that is the answer',
        range: section.range,
      };
    }
  },
});

/** What a section lacks; undefined where it has something to say. */
export function lackOf({ content, hasMedia }: Section, { guidance }: SectionSpec): string | undefined {
  if (hasMedia) return undefined;
  if (content === '') return 'is empty';
  const words = plain(content);
  const hint = plain(guidance);
  const own = hint !== '' && words.startsWith(hint) ? words.slice(hint.length).trim() : words;
  if (own === '' && words !== '') return 'holds only the hint that it came with';
  return own.replace(placeholders, '').trim() === '' ? 'holds only a placeholder' : undefined;
}

/** Words alone, in lower case: no punctuation, which comes and goes with typesetting. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['\u2018\u2019]/g, '')
    .replace(/(?<=^|[^\p{L}])n\/a(?=$|[^\p{L}])/gu, 'not applicable')
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();

/** In words as `plain` leaves them. */
const placeholders =
  /\b(?:todo|to do|tb[adc]|fixme|xxx|wip|work in progress|coming soon|to be (?:written|done|decided|defined|determined|added|completed|confirmed|announced))\b/g;
