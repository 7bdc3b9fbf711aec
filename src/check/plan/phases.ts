import type { Outline } from '../../model/facts.ts';
import type { PhaseNote, PlanNote, TaskNote } from '../../model/plan-note.ts';
import type { DateRange, Period } from '../../model/table.ts';
import { addDays, isDay } from '../../text/day.ts';

/** The row of the phases that a task names, by id or by name. */
export const phaseNamed = ({ phases }: PlanNote, name: string): PhaseNote | undefined =>
  phases.find(({ id, name: title }) => isSame(id, name) || isSame(title, name));

/**
 * Tells whether a task is of a later phase than another one of its plan. The order of phases is that of their table, or
 * where no task names one of it, the order in which tasks name them. Phases that share some of their time are in no order.
 */
export function isOfLaterPhase(plan: PlanNote): (task: TaskNote, other: TaskNote) => boolean {
  const places = placesOf(plan);
  const placeOf = ({ phase }: TaskNote) => places.get(plain(phase));
  return (task, other) =>
    (placeOf(task) ?? 0) > (placeOf(other) ?? Number.POSITIVE_INFINITY) &&
    !overlap(phaseNamed(plan, task.phase)?.when, phaseNamed(plan, other.phase)?.when);
}

/** False where it cannot be known. */
const overlap = (one: Period | undefined, other: Period | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  ('unit' in one ? one.unit : '') === ('unit' in other ? other.unit : '') &&
  one.from <= other.to &&
  other.from <= one.to;

function placesOf(plan: PlanNote): Map<string, number> {
  const places = new Map<string, number>();
  const add = (name: string, place: number): void => {
    if (name.trim() !== '' && !places.has(plain(name))) places.set(plain(name), place);
  };
  const named = plan.tasks.map(({ phase }) => phase);
  if (named.some((name) => phaseNamed(plan, name) !== undefined)) {
    for (const [place, { id }] of plan.phases.entries()) add(id, place);
    for (const [place, { name }] of plan.phases.entries()) add(name, place);
  } else for (const name of named) add(name, places.size);
  return places;
}

const plain = (name: string): string => name.trim().toLowerCase();

const isSame = (a: string, b: string): boolean => b.trim() !== '' && plain(a) === plain(b);

/**
 * Tells whether a phase begins only after another one has ended; false where that cannot be known: one of them states no
 * time, or single days are counted, which can be working days or others, and the other phase counts something else.
 */
export function beginsAfter(phase: PhasePlace, other: PhasePlace): boolean {
  const [when, before] = [phase.phase.when, other.phase.when];
  if (when === undefined || before === undefined) return false;
  if ('unit' in when && 'unit' in before && when.unit === before.unit && phase.document === other.document)
    return when.from > before.to;
  const [from, to] = [daysOf(phase.document, when)?.from, daysOf(other.document, before)?.to];
  return from !== undefined && to !== undefined && from > to;
}

export interface PhasePlace {
  document: Outline;
  phase: PhaseNote;
}

/** The days of a period; weeks are counted from the first day of the plan. */
function daysOf({ frontmatter: { values } }: Outline, when: Period): DateRange | undefined {
  if (!('unit' in when)) return when;
  const start = [values['starts'], values['date']].find(isDay);
  if (start === undefined || when.unit !== 'week' || when.to > mostWeeks) return undefined;
  return { from: addDays(start, (when.from - 1) * 7), to: addDays(start, when.to * 7 - 1) };
}

/** A plan of a working life. */
const mostWeeks = 2600;
