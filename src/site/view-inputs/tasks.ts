import type { ValuesOf } from '../../views/choices.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import type { Plans, ScheduledTask } from '../../views/plan/plans.ts';
import { marksIn, taskMarks } from '../../views/plan/task-marks.ts';
import { type Sum, sumOf } from '../../views/sum.ts';
import { taskAddresses } from '../../views/packet/task-address.ts';
import { inlineText } from '../inline-text.ts';
import type { Place } from '../page-kinds.ts';
import { one } from './rows.ts';

/** A task as lists show it: plain data, for the inputs of a page. */
export function taskRow(site: Place, plans: Plans, task: ScheduledTask) {
  const { tasks } = plans;
  const { id, plan, line, title, owners, phase, days, status, slot, isLate } = task;
  return {
    id,
    ...lineAddress(plan, line),
    packet: taskAddresses(plans).get(task.key)!,
    title: inlineText(site, plan, title),
    owners,
    phase,
    days,
    status,
    isLate,
    waitsFor: task.waitsFor.map((key) => taskLink(tasks.get(key)!, plan)),
    ...(slot && {
      firstDay: slot.firstDay,
      lastDay: slot.lastDay,
      slack: Math.round(slot.slack * 100) / 100,
      isCritical: slot.isCritical,
    }),
  };
}

export type TaskRow = ReturnType<typeof taskRow>;

/** A task of another plan is called with the name of its document. */
function taskLink({ id, plan, line }: ScheduledTask, from: ScheduledTask['plan']) {
  const name = plan === from ? '' : `${plan.id.split('/').at(-1)}#`;
  return { id: `${name}${id}`, ...lineAddress(plan, line) };
}

export const taskAt = ({ plan, line }: ScheduledTask) => lineAddress(plan, line);

export const taskSum = (tasks: readonly ScheduledTask[], value?: number): Sum => sumOf(tasks, taskAt, value);

/** What tells tasks apart: every sum of tasks has its rows by these. */
export const taskValues = ({ project }: Pick<Place, 'project'>, plans: Plans) =>
  ({
    status: ({ status }) => [status],
    only: marksIn(plans),
    project: ({ plan }) => one(documentSummary(project, plan).project),
    plan: ({ plan }) => [plan.id],
    phase: ({ phase }) => one(phase),
    owner: ({ owners }) => owners,
  }) satisfies ValuesOf<ScheduledTask, string>;

export const taskOrders = { status: ['blocked', 'active', 'open', 'done', 'dropped'], only: taskMarks };
