import { addressOf, scheduleAddress } from '../../model/address.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { deliverableRows, deliverableTotals } from '../../views/plan/deliverables.ts';
import { planFigures } from '../../views/plan/figures.ts';
import { taskAddresses } from '../../views/packet/task-address.ts';
import { type Plan, type Plans, plansOf, type ScheduledTask } from '../../views/plan/plans.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor, daysRecord } from '../view-inputs/days.ts';
import { fullAddress, fullLineAddress } from '../render/full-address.ts';

/** Every task of every plan. */
export function trackerData(site: Place): ViewData {
  const plans = plansOf(site.project);
  return {
    days: daysRecord(daysFor.tracker(site)),
    plans: plans.plans.map((plan) => planRecord(site, plan)),
    rows: Array.from(plans.tasks.values(), (task) => taskRecord(site, plans, task)),
  };
}

/** The tasks of one plan. */
export function scheduleData(site: Place, plan: Plan): ViewData {
  const plans = plansOf(site.project);
  return {
    days: daysRecord(daysFor.schedule(site, plan)),
    plan: planRecord(site, plan),
    rows: plan.tasks.map((task) => taskRecord(site, plans, task)),
    ...deliverableRecords(site, plan),
  };
}

function deliverableRecords(site: Place, { document }: Plan) {
  const rows = deliverableRows(site.project, document);
  if (rows.length === 0) return {};
  return {
    deliverables: rows.map(({ line, name, owners, status, target, lines, address }) => ({
      name: name.text,
      owners,
      status,
      target: target ?? null,
      lines: lines ?? null,
      page: address === undefined ? null : fullAddress(site, address),
      address: fullLineAddress(site, lineAddress(document, line)),
    })),
    totals: deliverableTotals(rows),
  };
}

export function planRecord(site: Place, plan: Plan) {
  const { title, status, project } = documentSummary(site.project, plan.document);
  const { firstDay = null, lastDay = null, ...figures } = planFigures(plan);
  return {
    document: plan.document.id,
    title,
    project: project || null,
    status: status || null,
    address: fullAddress(site, addressOf(plan.document)),
    schedule: fullAddress(site, scheduleAddress(plan.document)),
    figures: { ...figures, firstDay, lastDay },
  };
}

function taskRecord(site: Place, plans: Plans, task: ScheduledTask) {
  const { tasks } = plans;
  const { plan, id, title, owners, phase, days, status, isLate, slot, line } = task;
  const named = (keys: readonly string[]): string[] =>
    keys.map((key) => `${tasks.get(key)!.plan.id}#${tasks.get(key)!.id}`);
  return {
    document: plan.id,
    id,
    title: title.text,
    owners,
    phase: phase || null,
    days: days ?? null,
    status,
    isLate,
    dependsOn: named(task.dependsOn),
    waitsFor: named(task.waitsFor),
    firstDay: slot?.firstDay ?? null,
    lastDay: slot?.lastDay ?? null,
    slack: slot === undefined ? null : Math.round(slot.slack * 100) / 100,
    isCritical: slot?.isCritical ?? null,
    layer: task.layer ?? null,
    address: fullLineAddress(site, lineAddress(plan, line)),
    packet: fullAddress(site, taskAddresses(plans).get(task.key)!),
  };
}
