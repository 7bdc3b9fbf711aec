import { metrics as metricTable } from '../doc-types/plan-tables.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import type { TypedCell } from '../model/table.ts';
import { compared, type Outcome } from './metric-outcome.ts';
import { publishedDocuments } from './published.ts';

/** A metric, as its row says it. */
export interface Metric extends Outcome {
  card: Card;
  /** Of its row in the file. */
  line: number;
  title: TypedCell;
  target: TypedCell;
  current: TypedCell | undefined;
  owners: readonly string[];
}

const known = new WeakMap<Project<Card>, readonly Metric[]>();

/** All metrics of all documents: those that miss their target, those of which it is not known, then the others. */
export function metricList(project: Project<Card>): readonly Metric[] {
  const found = known.get(project) ?? derive(project);
  known.set(project, found);
  return found;
}

export const metricStates = ['unmet', 'unknown', 'met'] as const;

function derive(project: Project<Card>): Metric[] {
  const metrics = publishedDocuments(project).flatMap((card) =>
    metricTable.rowsOf(card).map(({ line, cells }): Metric => ({
      card,
      line,
      title: cells.Metric ?? nothing,
      target: cells.Target ?? nothing,
      current: cells.Current,
      owners: cells.Owner?.value ?? [],
      ...compared(cells.Target?.value, cells.Current?.value),
    })),
  );
  return metrics.toSorted((a, b) => metricStates.indexOf(a.state) - metricStates.indexOf(b.state));
}

const nothing = { text: '', value: undefined };
