import { addressOf } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import type { TypedCell } from '../../model/table.ts';
import { resolveLink } from '../../check/resolve-link.ts';
import { endsWhen, tasks as taskTable } from '../../doc-types/plan-tables.ts';
import { documentSummary } from '../document-summary.ts';
import { type LineAddress, lineAddress } from '../line-address.ts';
import { type Plans, plansOf, type ScheduledTask } from '../plan/plans.ts';
import type { Progress } from '../plan/tasks.ts';
import { type Deliverable, phaseKey, phaseMark, planIndex, type PlanIndex } from './plan-index.ts';
import { linkedParts, mostParts, namesIn, type Part, part, summaryOf } from './parts.ts';
import { mostPassages, type Said, saidOf } from './said.ts';
import { documentProjects } from '../projects.ts';
import { taskAddresses } from './task-address.ts';

/** A cell as it was written. */
export type Written = Pick<TypedCell, 'text' | 'source'>;

/** A document that a task makes. */
export interface Promised extends LineAddress {
  document: Written;
  /** Of its page; undefined where it is not there. */
  page: string | undefined;
  lines: string;
  status: Progress | undefined;
}

/** What the packet of a task says of another one. */
export interface OtherTask extends LineAddress {
  id: string;
  /** Of another plan. */
  plan: string | undefined;
  title: string;
  owners: readonly string[];
  status: Progress;
  isLate: boolean;
  lastDay: string | undefined;
  /** Of its own packet. */
  packet: string;
  delivers: readonly Promised[];
}

/** All that somebody needs who carries out a task: plain data, texts of documents by what names them. */
export interface Packet extends LineAddress {
  id: string;
  title: Written;
  plan: {
    path: string;
    id: string;
    title: string;
    status: string;
    project: string;
    projectLabel: string;
    address: string;
  };
  owners: readonly string[];
  phase: { name: string; title: string; when: string; endsWhen: string };
  days: string;
  status: Progress;
  isLate: boolean;
  slot: { firstDay: string; lastDay: string; latestLastDay: string; slack: number; isCritical: boolean } | undefined;
  /** What its row says in columns that tasks do not have everywhere. */
  more: readonly (Written & { name: string })[];
  /** Lines of other rows with its id. */
  doubles: readonly number[];
  dependsOn: readonly OtherTask[];
  neededBy: readonly OtherTask[];
  criteria: readonly { item: Written; isDone: boolean; line: number; names: 'task' | 'phase' }[];
  delivers: readonly Promised[];
  /** Whether the plan names it outside of its row, its criteria and its deliverables. */
  isNamed: boolean;
  /** What the plan says of it there, but for what is given in full. */
  passages: readonly Said[];
  /** More of these than a packet holds. */
  morePassages: number;
  /** Sections of the plan whose heading names it. */
  sections: Part | undefined;
  summary: Part | undefined;
  linked: readonly Part[];
  /** Links of it whose text is not given: there were more than a packet holds. */
  notGiven: number;
}

const packets = new WeakMap<ScheduledTask, Packet>();

/**
 * Made once for a task: its page and its file ask.
 *
 * @param task One of the project's.
 */
export function packetOf(project: Project<Card>, task: ScheduledTask): Packet {
  const found = packets.get(task) ?? packetFor(project, task);
  packets.set(task, found);
  return found;
}

function packetFor(project: Project<Card>, task: ScheduledTask): Packet {
  const { plan, id, line } = task;
  const plans = plansOf(project);
  const index = planIndex(project, plan);
  const spans = index.sections.get(id) ?? [];
  const linked = linkedParts(project, plan, [...rowLinks(index, task), ...namesIn(plan, spans)]);
  const summary = summaryOf(project, plan);
  const given = [summary, ...linked.slice(0, mostParts)].filter((own) => own?.path === plan.path);
  const said = saidOf(plan, index, { id, given: [...spans, ...given.flatMap((own) => own?.spans ?? [])] });
  const { title, status, project: programme } = documentSummary(project, plan);
  const other = (key: string): OtherTask => otherTask(project, plans, plans.tasks.get(key)!, plan);
  return {
    ...lineAddress(plan, line),
    id,
    title: written(task.title),
    plan: {
      path: plan.path,
      id: plan.id,
      title,
      status,
      project: programme,
      projectLabel: labelOf(project, programme),
      address: addressOf(plan),
    },
    owners: task.owners,
    phase: phaseOf(index, task),
    days: index.rows.get(line)?.cells.Days?.text ?? '',
    status: task.status,
    isLate: task.isLate,
    slot: slotOf(task),
    more: moreCells(index, line),
    doubles: (index.byId.get(id) ?? []).map((row) => row.line).filter((own) => own !== line),
    dependsOn: task.dependsOn.map(other),
    neededBy: (dependents(plans).get(task.key) ?? []).map(other).map((own) => ({ ...own, delivers: [] })),
    criteria: criteriaOf(index, task),
    delivers: promisedBy(project, task),
    isNamed: index.passages.has(id),
    passages: said.slice(0, mostPassages),
    morePassages: Math.max(0, said.length - mostPassages),
    sections: spans.length === 0 ? undefined : part(project, plan, spans),
    summary,
    linked: linked.slice(0, mostParts),
    notGiven: Math.max(0, linked.length - mostParts),
  };
}

/** What the site calls a project. */
const labelOf = (project: Project<Card>, name: string): string =>
  documentProjects(project).find(({ names }) => names.includes(name))?.label ?? name;

const written = ({ text, source }: TypedCell): Written => ({ text, ...(source !== undefined && { source }) });

function otherTask(project: Project<Card>, plans: Plans, task: ScheduledTask, from: Card): OtherTask {
  const { id, plan, title, owners, status, isLate, slot, line, key } = task;
  return {
    ...lineAddress(plan, line),
    id,
    plan: plan === from ? undefined : documentSummary(project, plan).title,
    title: title.text,
    owners,
    status,
    isLate,
    lastDay: slot?.lastDay,
    packet: taskAddresses(plans).get(key)!,
    delivers: promisedBy(project, task),
  };
}

function slotOf({ slot }: ScheduledTask): Packet['slot'] {
  if (slot === undefined) return undefined;
  const { firstDay, lastDay, latestLastDay, isCritical } = slot;
  return { firstDay, lastDay, latestLastDay, slack: Math.round(slot.slack * 100) / 100, isCritical };
}

const known = new WeakMap<Plans, ReadonlyMap<string, readonly string[]>>();

/** Keys of the tasks that wait for each, by key. */
function dependents(plans: Plans): ReadonlyMap<string, readonly string[]> {
  const found = known.get(plans) ?? new Map<string, string[]>();
  if (!known.has(plans)) {
    const own = found as Map<string, string[]>;
    for (const { key, dependsOn } of plans.tasks.values())
      for (const target of dependsOn) {
        const list = own.get(target);
        if (list === undefined) own.set(target, [key]);
        else list.push(key);
      }
    known.set(plans, found);
  }
  return found;
}

const ownColumns = new Set(taskTable.columns.map(({ title }) => title));

/** Columns of a project's own type. */
const moreCells = (index: PlanIndex, line: number): Packet['more'] =>
  Object.entries(index.rows.get(line)?.cells ?? {}).flatMap(([name, cell]) =>
    ownColumns.has(name) || cell === undefined || cell.text === '' ? [] : [{ name, ...written(cell) }],
  );

function phaseOf(index: PlanIndex, { phase }: ScheduledTask): Packet['phase'] {
  const row = index.phases.get(phaseKey(phase));
  const { Name, When, [endsWhen]: gate } = row?.cells ?? {};
  return { name: phase, title: Name?.text ?? '', when: When?.text ?? '', endsWhen: gate?.text ?? '' };
}

/** Criteria that name the task, then those that name its phase. */
function criteriaOf({ criteria }: PlanIndex, { id, phase }: ScheduledTask): Packet['criteria'] {
  const ofTask = criteria.get(id) ?? [];
  const ofPhase = phase === '' ? [] : [...(criteria.get(phase) ?? []), ...(criteria.get(phaseMark(phase)) ?? [])];
  const rest = [...new Set(ofPhase)].filter((row) => !ofTask.includes(row)).toSorted((a, b) => a.line - b.line);
  const say = (rows: typeof ofTask, names: 'task' | 'phase') =>
    rows.map(({ cells, line }) => ({ item: written(cells.Item), isDone: cells.Done.value, line, names }));
  return [...say(ofTask, 'task'), ...say(rest, 'phase')];
}

/** Deliverables that name the task, or that its row or its section link to. */
function promisedBy(project: Project<Card>, { plan, id, ...task }: ScheduledTask): Promised[] {
  const index = planIndex(project, plan);
  if (index.deliverables.size === 0 && index.documents.size === 0) return [];
  const names = [...rowLinks(index, task), ...namesIn(plan, index.sections.get(id) ?? [])];
  const paths = names.flatMap((name) => {
    const target = resolveLink(project, plan, name);
    return target.kind === 'document' ? [target.document.path] : [];
  });
  const rows = new Set([
    ...(index.deliverables.get(id) ?? []),
    ...paths.flatMap((path) => index.documents.get(path) ?? []),
  ]);
  return Array.from(rows, (row) => promised(project, plan, row));
}

function promised(project: Project<Card>, plan: Card, { cells, line }: Deliverable): Promised {
  const url = cells.Document?.value?.url;
  const target = url === undefined ? undefined : resolveLink(project, plan, url);
  return {
    ...lineAddress(plan, line),
    document: written(cells.Document ?? { text: '', value: undefined }),
    page: target?.kind === 'document' ? addressOf(target.document) : undefined,
    lines: cells.Lines?.text ?? '',
    status: cells.Status?.value,
  };
}

/** Addresses of the links in a row, and ids among its words, as written. */
function rowLinks({ rows }: PlanIndex, { line }: Pick<ScheduledTask, 'line'>): string[] {
  const cells = Object.values(rows.get(line)?.cells ?? {});
  return cells.flatMap((cell) => [
    ...Array.from((cell?.source ?? '').matchAll(linkAddress), ([, url = '']) => url),
    ...((cell?.text ?? '').match(/\b\p{L}{1,20}-\d+\b/gu) ?? []),
  ]);
}

/** Of a link in Markdown, where it holds one pair of brackets at most. */
const linkAddress = /\]\(\s*<?([^\s<>()]+(?:\([^\s()]*\)[^\s()]*)*)/g;
