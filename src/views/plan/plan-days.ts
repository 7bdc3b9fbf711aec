import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { addDays } from '../../text/day.ts';
import { isClosed } from '../../check/plan/planned-tasks.ts';
import { type Plan, plansOf, type ScheduledTask } from './plans.ts';

/** Last days before tracker and schedules show something else: a task that is late, or the line of today. */
export const planDays = (project: Project<Card>): string[] =>
  plansOf(project).plans.flatMap((plan) => scheduleDays(plan, project.asOf));

/** The same of one schedule. */
export const scheduleDays = ({ tasks }: Pick<Plan, 'tasks'>, asOf: string | undefined): string[] => [
  ...lateDays(tasks),
  ...lineDays(
    tasks.flatMap(({ slot }) => slot ?? []),
    asOf,
  ),
];

/** Last days before one of some tasks is late. */
export const lateDays = (tasks: Iterable<ScheduledTask>): string[] =>
  Array.from(tasks).flatMap((task) => (task.slot === undefined || isClosed(task) ? [] : task.slot.lastDay));

/** The line of today comes on the first day of a plan, moves each day, and goes after the last. */
function lineDays(slots: readonly { firstDay: string; lastDay: string }[], asOf: string | undefined): string[] {
  const first = slots.reduce((least, { firstDay }) => (firstDay < least ? firstDay : least), slots[0]?.firstDay ?? '');
  const last = slots.reduce((most, { lastDay }) => (lastDay > most ? lastDay : most), '');
  if (asOf === undefined || slots.length === 0) return [];
  const isOn = first <= asOf && asOf <= last;
  return [addDays(first, -1), last, ...(isOn ? [addDays(asOf, -1), asOf] : [])];
}
