import type { PhaseNote, PlanNote, Progress, TaskNote } from '../../model/plan-note.ts';
import {
  type Deliverable,
  type Duration,
  type Period,
  phaseColumns,
  type RowReference,
  taskColumns,
  type TableRows,
  type TypedCell,
  type TypedRow,
} from '../../model/table.ts';

/** Takes from typed rows what tasks of other documents may depend on. A type's own columns may hold other values. */
export function planNote(rows: TableRows, deliverables: readonly Deliverable[]): PlanNote | undefined {
  const tasks = once(rowsNamed(rows, 'tasks').flatMap((row) => taskNote(row) ?? []));
  const phases = once(rowsNamed(rows, 'phases').flatMap((row) => phaseNote(row) ?? []));
  const delivers = [...new Set(deliverables.map(({ url }) => url))];
  return tasks.length + phases.length + delivers.length === 0 ? undefined : { tasks, phases, delivers };
}

export const rowsNamed = (rows: TableRows, name: string): readonly TypedRow[] =>
  (Object.hasOwn(rows, name) ? rows[name] : undefined) ?? [];

function taskNote({ cells }: TypedRow): TaskNote | undefined {
  const id = cells[taskColumns.id]?.value;
  if (typeof id !== 'string') return undefined;
  return {
    id,
    dependsOn: referencesIn(cells[taskColumns.dependsOn]),
    status: statusIn(cells[taskColumns.status]),
    phase: cells[taskColumns.phase]?.text ?? '',
    days: daysIn(cells[taskColumns.days]),
  };
}

function phaseNote({ cells }: TypedRow): PhaseNote | undefined {
  const id = cells[phaseColumns.id]?.value;
  if (typeof id !== 'string') return undefined;
  return { id, name: cells[phaseColumns.name]?.text ?? '', when: periodIn(cells[phaseColumns.when]) };
}

type Cell = TypedCell | undefined;

const known: ReadonlySet<unknown> = new Set<Progress>(['open', 'active', 'blocked', 'done', 'dropped']);

/** An empty cell says that nobody began. */
export function statusIn(cell: Cell): Progress | undefined {
  if (cell === undefined) return undefined;
  return known.has(cell.value) ? (cell.value as Progress) : 'open';
}

const referencesIn = (cell: Cell): RowReference[] =>
  Array.isArray(cell?.value)
    ? cell.value.filter((value): value is RowReference => typeof value === 'object' && 'document' in value)
    : [];

function daysIn(cell: Cell): number | undefined {
  const value = cell?.value;
  return typeof value === 'object' && 'max' in value ? (value satisfies Duration).max : undefined;
}

function periodIn(cell: Cell): Period | undefined {
  const value = cell?.value;
  return typeof value === 'object' && 'from' in value ? (value satisfies Period) : undefined;
}

/** Of rows with one id, the first. */
function once<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) if (!found.has(row.id)) found.set(row.id, row);
  return [...found.values()];
}
