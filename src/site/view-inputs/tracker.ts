import { addressOf, scheduleAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { lineAddress } from '../../views/line-address.ts';
import { deliverableRows, deliverableTotals } from '../../views/plan/deliverables.ts';
import { inlineText } from '../inline-text.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { attentionOf } from '../../views/plan/attention.ts';
import { planFigures } from '../../views/plan/figures.ts';
import { layersPicture } from '../../views/plan/layers-picture.ts';
import { ownerLoads, phaseLoads } from '../../views/plan/loads.ts';
import { type Plan, plansOf, type ScheduledTask } from '../../views/plan/plans.ts';
import { schedulePicture } from '../../views/plan/schedule-picture.ts';
import type { Place } from '../page-kinds.ts';
import { roleLink } from './people.ts';
import { taskRow } from './tasks.ts';

/** A page says of the first so many and counts the others: it may not grow without end. */
const most = 40;

export function trackerInputs(site: Place) {
  const plans = plansOf(site.project);
  const rows = (tasks: readonly ScheduledTask[]) => ({
    rows: tasks.slice(0, most).map((task) => ({ ...taskRow(site, plans, task), plan: planLink(site, task.plan) })),
    more: Math.max(0, tasks.length - most),
  });
  const { late, blocked, unowned, early, cycles } = attentionOf(plans);
  return {
    plans: plans.plans.map((plan) => planRow(site, plan)),
    late: rows(late),
    blocked: rows(blocked),
    unowned: rows(unowned),
    early: rows(early),
    cycles: cycles.slice(0, most).map((cycle) => cycle.slice(0, most).map((task) => taskRow(site, plans, task))),
    phases: phasesOf(site, plans.plans),
    owners: ownerLoads(plans).map((load) => ({ ...load, ...roleLink(site, load.name) })),
    deliverables: plans.plans.flatMap(({ document }) => {
      const promised = deliverableRows(site.project, document);
      return promised.length === 0 ? [] : { ...planLink(site, document), totals: deliverableTotals(promised) };
    }),
  };
}

/** Phases that still have something to do. */
function phasesOf({ project }: Place, plans: readonly Plan[]) {
  const phases = plans.flatMap((plan) =>
    phaseLoads(plan)
      .filter(({ byStatus: { open, active, blocked } }) => open + active + blocked > 0)
      .map((load) => ({ ...load, plan: documentSummary(project, plan.document).title })),
  );
  return { rows: phases.slice(0, most), more: Math.max(0, phases.length - most) };
}

/** A plan as lists of plans show it. */
export const planRow = (site: Place, plan: Plan) => ({
  ...planLink(site, plan.document),
  figures: planFigures(plan),
});

export function scheduleInputs(site: Place, plan: Plan) {
  const { project } = site;
  const plans = plansOf(project);
  return {
    plan: planLink(site, plan.document),
    figures: planFigures(plan),
    schedule: schedulePicture(plan, project.asOf),
    layers: layersPicture(plan),
    tasks: plan.tasks.map((task) => taskRow(site, plans, task)),
    deliverables: deliverablesOf(site, plan.document),
  };
}

function deliverablesOf(site: Place, plan: Card) {
  const rows = deliverableRows(site.project, plan);
  return {
    rows: rows.map(({ line, name, owners, status, target, lines, address }) => ({
      owners,
      status,
      target,
      lines,
      address,
      name: inlineText(site, plan, name),
      row: lineAddress(plan, line),
    })),
    totals: deliverableTotals(rows),
  };
}

function planLink({ project }: Place, document: Plan['document']) {
  const { title, status, project: programme } = documentSummary(project, document);
  return { title, status, project: programme, address: addressOf(document), schedule: scheduleAddress(document) };
}
