import { resolveId } from '../check/ids.ts';
import { fileDigits } from '../check/numbers.ts';
import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { frugalNearest } from '../text/nearest.ts';

export const unknownId = defineRule({
  id: 'unknown-id',
  severity: 'warning',
  summary: 'An id among the words, such as ADR-0007, has a number that no document has.',
  rationale: 'Readers know a decision by its number; one that is not there sends them looking for what nobody wrote.',
  examples: {
    bad: { 'plans/a.md': 'We cache, see ADR-0002.\n', 'adrs/0001-cache.md': '' },
    good: { 'plans/a.md': 'We cache, see ADR-0001.\n', 'adrs/0001-cache.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    const nearest = frugalNearest();
    for (const { id, range } of document.ids) {
      const target = resolveId(project, document, id);
      // Templates say ADR-0000.
      if (target?.kind !== 'unknown' || target.number === 0) continue;
      const { type } = target;
      const own = numbersOf(type, project);
      const [first] = own;
      if (first === undefined) continue; // They are kept elsewhere.
      const dash = id.lastIndexOf('-');
      const near = nearest(
        `${id.slice(0, dash)}-${id.slice(dash + 1).padStart(first.length, '0')}`,
        own.map((number) => `${id.slice(0, dash)}-${number}`),
      );
      yield {
        message: `No ${type.label} has the number of ${id}`,
        help: `${near === undefined ? 'Mend the number.' : `Did you mean ${near}?`} One of another place is written as a link or as code, or named under links.ids`,
        range,
      };
    }
  },
});

/** As their files are numbered. */
const numbersOf = ({ name }: DocType, { documents }: Project<Outline>): string[] =>
  documents.flatMap((document) => (document.docType === name ? (fileDigits(document) ?? []) : []));
