import { isClosed } from '../../check/plan/planned-tasks.ts';
import { addressOf, scheduleAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { lineAddress } from '../../views/line-address.ts';
import { sumOf } from '../../views/sum.ts';
import { type DeliverableRow, deliverableRows, deliverableTotals } from '../../views/plan/deliverables.ts';
import { inlineText } from '../inline-text.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { attentionOf } from '../../views/plan/attention.ts';
import { planFigures } from '../../views/plan/figures.ts';
import { layersPicture } from '../../views/plan/layers-picture.ts';
import { type Load, ownerLoads, phaseLoads } from '../../views/plan/loads.ts';
import { type Plan, plansOf, type ScheduledTask } from '../../views/plan/plans.ts';
import { schedulePicture } from '../../views/plan/schedule-picture.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor } from './days.ts';
import { roleLink } from './people.ts';
import { liveRisks } from './risks.ts';
import { shownRows } from './rows.ts';
import { taskOrders, taskRow, taskSum, taskValues } from './tasks.ts';

/** A page says of the first so many and counts the others: it may not grow without end. */
const most = 40;

export function trackerInputs(site: Place) {
  const plans = plansOf(site.project);
  const row = (task: ScheduledTask) => ({ ...taskRow(site, plans, task), plan: planLink(site, task.plan) });
  const rows = (tasks: readonly ScheduledTask[]) => ({
    rows: tasks.slice(0, most).map(row),
    more: Math.max(0, tasks.length - most),
    sum: taskSum(tasks),
  });
  const { late, blocked, unowned, early, cycles } = attentionOf(plans);
  const tasks = [...plans.tasks.values()];
  return {
    days: daysFor.tracker(site),
    sums: { tasks: taskSum(tasks), ...sumsByStatus(tasks), risks: liveRisks(site) },
    plans: plans.plans.map((plan) => planRow(site, plan)),
    late: rows(late),
    blocked: rows(blocked),
    unowned: rows(unowned),
    early: rows(early),
    cycles: cycles.slice(0, most).map((cycle) => cycle.slice(0, most).map((task) => taskRow(site, plans, task))),
    phases: phasesOf(site, plans.plans),
    owners: ownerLoads(plans).map((load) => ({ ...loadRow(load), ...roleLink(site, load.name), owner: load.name })),
    deliverables: plans.plans.flatMap(({ document }) => {
      const promised = deliverableRows(site.project, document);
      return promised.length === 0 ? [] : { ...planLink(site, document), ...promiseSums(document, promised) };
    }),
    all: shownRows(tasks.toSorted(byNeed), row, taskValues(site, plans), taskOrders),
  };
}

/** What is late, what is left, what is closed. */
const byNeed = (a: ScheduledTask, b: ScheduledTask): number =>
  Number(b.isLate) - Number(a.isLate) || Number(isClosed(a)) - Number(isClosed(b));

const sumsByStatus = (tasks: readonly ScheduledTask[]) => ({
  active: taskSum(tasks.filter(({ status }) => status === 'active')),
  blocked: taskSum(tasks.filter(({ status }) => status === 'blocked')),
  open: taskSum(tasks.filter(({ status }) => status === 'open')),
  done: taskSum(tasks.filter(({ status }) => status === 'done')),
});

function loadRow({ name, tasks, days }: Load) {
  const left = tasks.filter((task) => !isClosed(task));
  return {
    name,
    days: taskSum(left, days),
    late: taskSum(tasks.filter(({ isLate }) => isLate)),
    byStatus: sumsByStatus(tasks),
  };
}

/** Phases that still have something to do. */
function phasesOf(site: Place, plans: readonly Plan[]) {
  const phases = plans.flatMap((plan) =>
    phaseLoads(plan)
      .filter(({ byStatus: { open, active, blocked } }) => open + active + blocked > 0)
      .map((load) => ({ load, plan })),
  );
  return {
    rows: phases.slice(0, most).map(({ load, plan }) => ({ ...loadRow(load), plan: planLink(site, plan.document) })),
    more: Math.max(0, phases.length - most),
  };
}

/** A plan as lists of plans show it. */
export function planRow(site: Place, plan: Plan) {
  const { tasks } = plan;
  return {
    ...planLink(site, plan.document),
    ...figuresOf(plan),
    sums: {
      tasks: taskSum(tasks),
      done: taskSum(tasks.filter(({ status }) => status === 'done')),
      late: taskSum(tasks.filter(({ isLate }) => isLate)),
    },
  };
}

/** With the line of each task on the critical path. */
function figuresOf(plan: Plan) {
  const figures = planFigures(plan);
  const lines = new Map(plan.tasks.map(({ id, line }) => [id, line]));
  return { figures, pathLines: figures.criticalPath.flatMap((id) => lines.get(id) ?? []) };
}

export function scheduleInputs(site: Place, plan: Plan) {
  const { project } = site;
  const plans = plansOf(project);
  return {
    days: daysFor.schedule(site, plan),
    plan: planRow(site, plan),
    schedule: schedulePicture(plan, project.asOf),
    layers: layersPicture(plan),
    ...shownRows(
      plan.tasks,
      (task) => ({ ...taskRow(site, plans, task), layer: task.layer }),
      taskValues(site, plans),
      taskOrders,
    ),
    deliverables: deliverablesOf(site, plan.document),
  };
}

/** What is still to be delivered comes first. */
function deliverablesOf(site: Place, plan: Card) {
  const rows = deliverableRows(site.project, plan);
  const shown = (own: readonly DeliverableRow[]) =>
    own.map(({ line, name, owners, status, target, lines, address }) => ({
      owners,
      status,
      target,
      lines,
      address,
      name: inlineText(site, plan, name),
      row: lineAddress(plan, line),
    }));
  return {
    left: shown(rows.filter(({ status }) => status !== 'done')),
    done: shown(rows.filter(({ status }) => status === 'done')),
    ...promiseSums(plan, rows),
  };
}

function promiseSums(plan: Card, rows: readonly DeliverableRow[]) {
  const { target, lines } = deliverableTotals(rows);
  const sum = (own: readonly DeliverableRow[], value?: number) =>
    sumOf(own, ({ line }) => lineAddress(plan, line), value);
  return {
    documents: sum(rows),
    delivered: sum(rows.filter(({ status }) => status === 'done')),
    target:
      target === undefined
        ? undefined
        : sum(
            rows.filter((row) => row.target !== undefined),
            target,
          ),
    lines: sum(
      rows.filter((row) => row.lines !== undefined),
      lines,
    ),
  };
}

function planLink({ project }: Place, document: Plan['document']) {
  const { title, status, project: programme } = documentSummary(project, document);
  return {
    id: document.id,
    title,
    status,
    project: programme,
    address: addressOf(document),
    schedule: scheduleAddress(document),
  };
}
