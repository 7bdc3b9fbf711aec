import type { DocumentFacts } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { taskColumns, type TypedCell } from '../model/table.ts';
import { nameKey } from '../text/name-token.ts';
import { nearest } from '../text/nearest.ts';
import { type CellFinder, cellFinder } from './cell-range.ts';
import { isFinal } from './life.ts';

export const unknownOwner = defineRule({
  id: 'unknown-owner',
  severity: 'warning',
  summary: 'The plan’s table of roles does not name the owner of an open task, and names owners of others.',
  rationale:
    'A slip in the name of a role makes a new one: the task is missing on the page of the role that was meant. Owners may be roles, or people that the table of roles or the metadata names. Where no task has an owner from the table, nothing is said.',
  examples: {
    bad: {
      'plans/a.md':
        '## Roles\n\n| Role |\n| --- |\n| Writer |\n| Editor |\n\n## Tasks\n\n| ID | Task | Owner |\n| --- | --- | --- |\n| T1 | Write it | Writer |\n| T2 | Read it | Edtior |\n',
    },
    good: {
      'plans/a.md':
        '## Roles\n\n| Role |\n| --- |\n| Writer |\n| Editor |\n\n## Tasks\n\n| ID | Task | Owner |\n| --- | --- | --- |\n| T1 | Write it | Writer |\n| T2 | Read it | Editor |\n',
    },
  },

  concerns: ({ tables }) => tables.length > 0,
  *check({ document, docType }) {
    const { plan, rows } = document;
    const roles = rows['roles']?.flatMap(({ cells }) => cells['Role']?.text ?? []) ?? [];
    if (plan === undefined || roles.length === 0 || isFinal(document, docType)) return;
    const keys = new Set(roles.map(nameKey));
    const tasks = rows['tasks'] ?? [];
    if (!tasks.some(({ cells }) => ownersIn(cells[taskColumns.owner]).some((name) => keys.has(nameKey(name))))) return;
    const cellsOf = cellFinder(document);
    const others = otherNames(document, cellsOf);
    const closed = new Set(
      plan.tasks.flatMap(({ id, status }) => (status === 'done' || status === 'dropped' ? [id] : [])),
    );
    const isKnown = (name: string): boolean =>
      keys.has(nameKey(name)) || others.some((text) => text.includes(name.toLowerCase()));
    for (const { line, cells } of tasks) {
      const owner = cells[taskColumns.owner];
      const id = cells[taskColumns.id]?.text ?? '';
      const strangers = closed.has(id) ? [] : ownersIn(owner).filter((name) => !isKnown(name));
      const range = strangers.length > 0 && owner !== undefined ? cellsOf.rangeOf(line, owner) : undefined;
      if (range === undefined) continue;
      for (const name of strangers) {
        const near = nearest(name, roles);
        yield {
          message: `The roles of this plan do not name "${name}", who owns ${id}`,
          help: near === undefined ? 'Add a row to the table of roles, or name one of them' : `Did you mean "${near}"?`,
          range,
        };
      }
    }
  },
});

const ownersIn = (cell: TypedCell | undefined): string[] =>
  Array.isArray(cell?.value) ? cell.value.filter((name) => typeof name === 'string') : [];

/** Texts that may name people, in lower case: cells of the table of roles, and the metadata. */
function otherNames(document: DocumentFacts, cellsOf: CellFinder): string[] {
  const { values } = document.frontmatter;
  const cells = (document.rows['roles'] ?? []).flatMap(({ line }) => cellsOf.at(line).map(({ text }) => text));
  const people = [values['owner'], values['author'], values['audience']].flat();
  return [...cells, ...people.filter((name) => typeof name === 'string')].map((text) => text.toLowerCase());
}
