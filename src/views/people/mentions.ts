import { escalation } from '../../doc-types/runbook-tables.ts';
import { deliverables, metrics, risks, roles } from '../../doc-types/plan-tables.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import type { TypedCell } from '../../model/table.ts';
import { documentSummary } from '../document-summary.ts';
import { publishedDocuments } from '../published.ts';
import { statusTone } from '../status-tone.ts';

/** What a row or a document has to do with a role. */
export type MentionKind = 'reads' | 'keeps' | 'answers' | 'risk' | 'metric' | 'deliverable' | 'escalation';

/** A place that names a role. */
export interface Mention {
  kind: MentionKind;
  /** As written. */
  role: string;
  document: Card;
  /** Of the row; 0 where the metadata says so. */
  line: number;
  /** What the row is about; undefined where it is about the document. */
  cell: TypedCell | undefined;
}

/** Everything that names a role but tasks, reviews and sign-offs, in the order of paths and lines. */
export const mentionsOf = (project: Project<Card>): Mention[] =>
  publishedDocuments(project).flatMap((document) => [...inMetadata(project, document), ...inTables(document)]);

function inMetadata(project: Project<Card>, document: Card): Mention[] {
  const { audience, owner, status } = documentSummary(project, document);
  const about = { document, line: 0, cell: undefined };
  const readers = statusTone(status) === 'gone' ? [] : audience;
  return [
    ...readers.map((role): Mention => ({ kind: 'reads', role, ...about })),
    ...(owner === '' ? [] : [{ kind: 'keeps', role: owner, ...about } as const]),
  ];
}

interface NamingRow {
  line: number;
  names: readonly string[] | undefined;
  cell: TypedCell | undefined;
}

function inTables(document: Card): Mention[] {
  const mentions = (kind: MentionKind, rows: readonly NamingRow[]): Mention[] =>
    rows.flatMap(({ line, names, cell }) => (names ?? []).map((role) => ({ kind, role, document, line, cell })));
  return [
    ...mentions(
      'answers',
      roles.rowsOf(document).map(({ line, cells }) => ({
        line,
        names: cells.Role?.value === undefined ? [] : [cells.Role.value],
        cell: cells['Responsible for'],
      })),
    ),
    ...mentions(
      'risk',
      risks
        .rowsOf(document)
        .filter(({ cells }) => cells.Status?.value !== 'closed')
        .map(({ line, cells }) => ({ line, names: cells.Owner?.value, cell: cells.Risk })),
    ),
    ...mentions(
      'metric',
      metrics.rowsOf(document).map(({ line, cells }) => ({ line, names: cells.Owner?.value, cell: cells.Metric })),
    ),
    ...mentions(
      'deliverable',
      deliverables
        .rowsOf(document)
        .filter(({ cells }) => cells.Status?.value !== 'done' && cells.Status?.value !== 'dropped')
        .map(({ line, cells }) => ({ line, names: cells.Owner?.value, cell: cells.Document })),
    ),
    ...mentions(
      'escalation',
      escalation.rowsOf(document).map(({ line, cells }) => ({
        line,
        names: cells.Who?.value,
        cell: cells.When?.text ? cells.When : cells.Level,
      })),
    ),
  ];
}
