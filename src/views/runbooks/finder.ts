import { alertsOf, forceOf } from '../../check/alerts.ts';
import { finderTypes } from '../../check/finder.ts';
import { escalation } from '../../doc-types/runbook-tables.ts';
import type { RowOf } from '../../doc-types/table.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import type { Symptom } from '../../model/triage.ts';
import { documentSummary } from '../document-summary.ts';
import { publishedDocuments } from '../published.ts';

/** A document that helps when something breaks. */
export interface Runbook {
  document: Card;
  title: string;
  /** Names of the alerts that it answers. */
  alerts: readonly string[];
  isRetired: boolean;
  symptoms: readonly Symptom[];
  /** Who is called first; undefined where no table says so. */
  first: RowOf<typeof escalation> | undefined;
}

const known = new WeakMap<Project<Card>, readonly Runbook[]>();

/**
 * Lists what the finder looks among: documents with alerts, and those of types with symptoms; none where no type has either.
 * By alert and title, those that are retired last. Made once for a project.
 */
export function runbooksOf(project: Project<Card>): readonly Runbook[] {
  const found = known.get(project) ?? collect(project);
  known.set(project, found);
  return found;
}

function collect(project: Project<Card>): Runbook[] {
  const types = new Set(finderTypes(project.config).map(({ name }) => name));
  if (types.size === 0) return [];
  const runbooks = publishedDocuments(project).flatMap((document): Runbook[] => {
    const alerts = alertsOf(document).map(({ name }) => name);
    if (alerts.length === 0 && !types.has(document.docType)) return [];
    return [
      {
        document,
        title: documentSummary(project, document).title,
        alerts,
        isRetired: forceOf(project, document) === 'retired',
        symptoms: document.triage?.symptoms ?? [],
        first: escalation.rowsOf(document)[0],
      },
    ];
  });
  const keys = new Map(runbooks.map((own) => [own, keyOf(own)]));
  return runbooks.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
}

const keyOf = ({ isRetired, alerts, title, document }: Runbook): string =>
  [Number(isRetired), (alerts[0] ?? title).toLowerCase(), document.path].join('\n');
