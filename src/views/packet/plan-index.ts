import {
  criteria as criteriaTable,
  deliverables as deliverableTable,
  phases,
  tasks,
} from '../../doc-types/plan-tables.ts';
import type { RowOf } from '../../doc-types/table.ts';
import { resolveLink } from '../../check/resolve-link.ts';
import type { Card, PassageCard } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { sectionBlocks, type Span } from '../../text/blocks.ts';
import { mentions } from '../../text/mentions.ts';

export type Criterion = RowOf<typeof criteriaTable>;
export type Deliverable = RowOf<typeof deliverableTable>;
export type Phase = RowOf<typeof phases>;
export type TaskRow = RowOf<typeof tasks>;

/** What a plan says of its tasks outside of their rows, by what it names. */
export interface PlanIndex {
  rows: ReadonlyMap<number, TaskRow>;
  /** All that have an id; several where two have the same. */
  byId: ReadonlyMap<string, readonly TaskRow[]>;
  /** By id that they name, they or what they stand under, and by phase as `phaseMark` has it. */
  criteria: ReadonlyMap<string, readonly Criterion[]>;
  /** By id that they name. */
  deliverables: ReadonlyMap<string, readonly Deliverable[]>;
  /** By path of the document that they promise, where it is there. */
  documents: ReadonlyMap<string, readonly Deliverable[]>;
  /** By phase, in lower case. */
  phases: ReadonlyMap<string, Phase>;
  /** What the plan says elsewhere, by id that it names. */
  passages: ReadonlyMap<string, readonly PassageCard[]>;
  /** Blocks of the sections whose heading names an id; none of them lies in another. */
  sections: ReadonlyMap<string, readonly Span[]>;
}

const known = new WeakMap<Project<Card>, Map<Card, PlanIndex>>();

/** Made once for a plan: all its tasks ask. */
export function planIndex(project: Project<Card>, plan: Card): PlanIndex {
  const ofProject = known.get(project) ?? new Map<Card, PlanIndex>();
  known.set(project, ofProject);
  const found = ofProject.get(plan) ?? indexOf(project, plan);
  ofProject.set(plan, found);
  return found;
}

function indexOf(project: Project<Card>, plan: Card): PlanIndex {
  const rows = tasks.rowsOf(plan);
  const promised = deliverableTable.rowsOf(plan);
  const allPhases = phases.rowsOf(plan).filter(({ cells }) => cells.Phase?.value);
  const namedIn = phasesNamed(allPhases);
  return {
    rows: new Map(rows.map((row) => [row.line, row])),
    byId: grouped(rows, ({ cells }) => (cells.ID?.value === undefined ? [] : [cells.ID.value])),
    criteria: grouped(criteriaTable.rowsOf(plan), ({ cells, under = '' }) => [
      ...[cells.Item.text, under].flatMap((text) => [...mentions(text), ...phasesIn(text)]),
      ...namedIn(under),
    ]),
    deliverables: grouped(promised, ({ cells }) =>
      mentions(
        Object.values(cells)
          .map((cell) => cell?.text)
          .join(' '),
      ),
    ),
    documents: grouped(promised, ({ cells }) => pathOf(project, plan, cells.Document?.value?.url)),
    phases: new Map(allPhases.map((row) => [phaseKey(row.cells.Phase?.value ?? ''), row])),
    passages: grouped(plan.said ?? [], ({ ids }) => ids),
    sections: sectionsOf(plan),
  };
}

/** `Phase 2`, `P2` and `2` are the same. */
export const phaseKey = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:phase|step)\s+(?=\S)/, '')
    .replace(/^p(?=\d+$)/, '');

/** How a phase stands among what texts name. */
export const phaseMark = (phase: string): string => `phase ${phaseKey(phase)}`;

/** Phases are named by their number or id: `Phase 2`. */
const phasesIn = (text: string): string[] =>
  Array.from(text.matchAll(/\bphase\s+([\p{L}\p{N}.]*[\p{L}\p{N}])/giu), ([, name = '']) => phaseMark(name));

/** Finds the phases whose name stands in a text as the table has it. */
function phasesNamed(rows: readonly Phase[]): (text: string) => string[] {
  const names = rows.flatMap(({ cells }): [mark: string, name: RegExp][] => {
    const name = cells.Name?.text.trim() ?? '';
    if (name.length < 3) return [];
    const pattern = `(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`;
    return [[phaseMark(cells.Phase?.value ?? ''), new RegExp(pattern, 'u')]];
  });
  return (text) => (text === '' ? [] : names.flatMap(([mark, name]) => (name.test(text) ? [mark] : [])));
}

function pathOf(project: Project<Card>, plan: Card, url: string | undefined): string[] {
  const target = url === undefined ? undefined : resolveLink(project, plan, url);
  return target?.kind === 'document' ? [target.document.path] : [];
}

function grouped<Row>(rows: readonly Row[], keysOf: (row: Row) => Iterable<string>): Map<string, Row[]> {
  const items = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const own = items.get(key);
      if (own === undefined) items.set(key, [row]);
      else own.push(row);
    }
  }
  return items;
}

function sectionsOf({ headings }: Card): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const [at, { text, depth }] of headings.entries()) {
    if (depth === 1) continue;
    const span = sectionBlocks(headings, at);
    for (const id of mentions(text)) {
      const own = found.get(id) ?? [];
      if ((own.at(-1)?.[1] ?? 0) <= span[0]) found.set(id, [...own, span]);
    }
  }
  return found;
}
