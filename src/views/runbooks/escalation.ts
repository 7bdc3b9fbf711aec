import { forceOf } from '../../check/alerts.ts';
import { escalation } from '../../doc-types/runbook-tables.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import type { TypedCell } from '../../model/table.ts';
import { nameKey } from '../../text/name-key.ts';
import { publishedDocuments } from '../published.ts';

/** A row of a table that says whom to call. */
export interface Call {
  document: Card;
  line: number;
  level: TypedCell | undefined;
  when: TypedCell | undefined;
}

/** A role or a person with all that they are called for, by level. */
export interface Called {
  role: string;
  calls: readonly Call[];
}

const known = new WeakMap<Project<Card>, readonly Called[]>();

/** Lists who is called for what, by role; documents that are retired call nobody. Made once for a project. */
export function escalationOf(project: Project<Card>): readonly Called[] {
  const found = known.get(project) ?? collect(project);
  known.set(project, found);
  return found;
}

function collect(project: Project<Card>): Called[] {
  const byRole = new Map<string, { role: string; calls: Call[] }>();
  for (const document of publishedDocuments(project)) {
    const rows = escalation.rowsOf(document);
    if (rows.length === 0 || forceOf(project, document) === 'retired') continue;
    for (const { line, cells } of rows) {
      const roles = new Map((cells.Who?.value ?? []).map((role) => [nameKey(role), role]));
      for (const [key, role] of roles) {
        const called = byRole.get(key) ?? { role, calls: [] };
        called.calls.push({ document, line, level: cells.Level, when: cells.When });
        byRole.set(key, called);
      }
    }
  }
  return Array.from(byRole, ([key, called]) => ({ key, ...called }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ role, calls }) => ({ role, calls: calls.toSorted((a, b) => byLevel.compare(levelOf(a), levelOf(b))) }));
}

/** `L2` before `L10`. */
const byLevel = new Intl.Collator('en', { numeric: true });

const levelOf = ({ level }: Call): string => level?.text ?? '';
