import { resolveRelation } from '../check/relations.ts';
import type { LinkedFacts, Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { rowKey, type RowMention } from '../model/table.ts';
import { nearest } from '../text/nearest.ts';
import { list } from '../text/words.ts';

export const unknownRow = defineRule({
  id: 'unknown-row',
  severity: 'error',
  summary: 'A cell names a row that its table, or the table of another document, does not have.',
  rationale: 'A task that waits for one that does not exist is never ready, and the schedule is wrong without a word.',
  examples: {
    bad: { 'plans/a.md': '## Tasks\n\n| ID | Task | Depends on |\n| --- | --- | --- |\n| T1 | Write it | T7 |\n' },
    good: {
      'plans/a.md':
        '## Tasks\n\n| ID | Task | Depends on |\n| --- | --- | --- |\n| T1 | Write it | |\n| T2 | Read it | T1 |\n',
    },
  },

  scope: 'project',
  concerns: ({ tables }) => tables.length > 0,
  *check({ document, project }) {
    for (const mention of document.rowMentions) {
      const words = defectOf(mention, document, project);
      if (words !== undefined) yield { ...words, range: mention.range };
    }
  },
});

function defectOf({ document: name, table, id }: RowMention, document: LinkedFacts, project: Project<Outline>) {
  const target = name === '' ? document : resolveRelation(project, document, name);
  if (target === undefined)
    return { message: `"${name}#${id}" names no document: "${name}"`, help: 'Write the id of a document before the #' };
  if (target.rowIds.includes(rowKey(table, id))) return undefined;
  const ids = target.rowIds
    .filter((key) => key.startsWith(rowKey(table, '')))
    .map((key) => key.slice(rowKey(table, '').length));
  const near = nearest(id, ids);
  const place = target === document ? 'this document' : target.path;
  return {
    message: `No row of ${table} in ${place} is called "${id}"`,
    help: near === undefined ? knownIds(ids, table) : `Did you mean "${near}"?`,
  };
}

const knownIds = (ids: readonly string[], table: string): string =>
  ids.length === 0
    ? `It has no rows of ${table} with ids`
    : `There are ${list(ids.length > 9 ? [...ids.slice(0, 8), 'others'] : ids)}`;
