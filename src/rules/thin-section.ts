import type { SectionSpec } from '../model/doc-type.ts';
import type { DocumentFacts, Holding, Section } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { count, list } from '../text/words.ts';
import { sectionLines } from './section-lines.ts';
import { isSection } from '../text/section-title.ts';

const plainSection: SectionSpec = {
  title: '',
  required: true,
  requiredWhen: undefined,
  level: 2,
  exact: false,
  aliases: [],
  guidance: '',
  columns: [],
  min: {},
  holds: [],
  lines: {},
};

export const thinSection = defineRule({
  id: 'thin-section',
  severity: 'warning',
  summary: 'A section holds less than the document type asks for: too few lines or words, or no table, list or code.',
  rationale: 'A heading with a sentence below it passes for an answer; the contract says what an answer is.',
  examples: {
    bad: { 'runbooks/a.md': '## Escalation\n\nCall somebody.\n' },
    good: { 'runbooks/a.md': '## Escalation\n\n| Level | Who | When |\n| --- | --- | --- |\n| 1 | on call | now |\n' },
    contract: {
      text: "required('Escalation', { holds: 'table' })",
      parts: { sections: [{ ...plainSection, title: 'Escalation', holds: ['table'] }] },
    },
  },

  concerns: ({ sections }) => sections.length > 0,
  *check({ document, docType }) {
    for (const spec of docType.sections) {
      for (const section of document.sections.filter((found) => isSection(spec, found))) {
        if (section.content === '' && !section.hasMedia) continue; // `empty-section` tells it.
        const lack = lackOf(document, section, spec);
        if (lack === undefined) continue;
        yield {
          message: `Section "${section.title}" ${lack.message}`,
          help: spec.guidance === '' ? lack.help : `${lack.help}: ${spec.guidance}`,
          range: section.range,
        };
      }
    }
  },
});

const names: Record<Holding, string> = {
  table: 'a table',
  checklist: 'a checklist',
  list: 'a list',
  code: 'a block of code',
};

function lackOf(document: DocumentFacts, section: Section, { min, holds }: SectionSpec) {
  const absent = holds.filter((thing) => !section.holds.includes(thing)).map((thing) => names[thing]);
  if (absent.length > 0)
    return { message: `holds no ${list(absent.map(bare), 'and no')}`, help: `Write ${list(absent)} into it` };
  const lines = sectionLines(document, section).filter((line) => line.trim() !== '').length;
  if (min.lines !== undefined && lines < min.lines) return few(lines, min.lines, 'line');
  const { words } = section;
  return min.words !== undefined && words < min.words ? few(words, min.words, 'word') : undefined;
}

const bare = (name: string): string => name.replace(/^a /, '');

const few = (found: number, wanted: number, noun: string) => ({
  message: `has ${count(found, noun)}, ${wanted - found} fewer than the ${wanted} it should have`,
  help: 'Say more in it',
});
