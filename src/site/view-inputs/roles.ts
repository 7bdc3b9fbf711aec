import { roleAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { choices, keysIn, type ValuesOf } from '../../views/choices.ts';
import { listedDocument, documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import type { Mention } from '../../views/people/mentions.ts';
import { type ProjectPath, readingPaths, type Step } from '../../views/people/reading-path.ts';
import { type Role, rolesOf } from '../../views/people/roles.ts';
import { plansOf, type ScheduledTask } from '../../views/plan/plans.ts';
import { documentSum, sumOf } from '../../views/sum.ts';
import { inlineText } from '../inline-text.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor } from './days.ts';
import { limited, linkTo, most, mostOfAll, reviewRow, signOffRow } from './people.ts';
import { one } from './rows.ts';
import { taskRow, taskSum } from './tasks.ts';

/** Roles with how much each has to read and to do. */
export function rolesInputs(site: Place) {
  return {
    days: daysFor.roles(site),
    roles: limited(rolesOf(site.project), mostOfAll, (role) => ({ ...roleRow(site, role), sums: roleSums(role) })),
  };
}

/** Roles that have something to read: those with the most, by name. */
export const readersInputs = (site: Pick<Place, 'project'>, count = 18) => ({
  readers: rolesOf(site.project)
    .filter(({ mentions }) => mentions.reads.length > 0)
    .toSorted((a, b) => b.mentions.reads.length - a.mentions.reads.length)
    .slice(0, count)
    .map((role) => roleRow(site, role))
    .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(({ name, address, documents, minutes }) => ({ name, address, documents, minutes })),
});

/** The role in numbers. */
export function roleRow({ project }: Pick<Place, 'project'>, role: Role) {
  const { mentions, tasks, reviews, signOffs } = role;
  return {
    name: role.name,
    address: roleAddress(role),
    documents: mentions.reads.length,
    minutes: mentions.reads.reduce((sum, { document }) => sum + documentSummary(project, document).minutes, 0),
    keeps: mentions.keeps.length,
    tasks: tasks.length,
    late: tasks.filter(({ isLate }) => isLate).length,
    reviews: reviews.length,
    signOffs: signOffs.length,
  };
}

/** Where what is counted of a role stands. */
function roleSums({ mentions, tasks, reviews, signOffs }: Role) {
  return {
    reads: documentSum(mentions.reads),
    keeps: documentSum(mentions.keeps),
    tasks: taskSum(tasks),
    late: taskSum(tasks.filter(({ isLate }) => isLate)),
    reviews: documentSum(reviews),
    signOffs: sumOf(signOffs, ({ document, line }) => lineAddress(document, line)),
  };
}

export function roleInputs(site: Place, role: Role) {
  const plans = plansOf(site.project);
  const { keeps, answers, risk, metric, deliverable, escalation } = role.mentions;
  const mentions = { keeps, answers, risk, metric, deliverable, escalation };
  const paths = pathsOf(site, role);
  const { filters, total, keysOf } = partChoices(site, [
    ...paths.flatMap(({ steps }) => steps.slice(0, mostOfAll)),
    ...role.tasks.slice(0, most).map(partOf),
    ...role.reviews.slice(0, most),
    ...role.signOffs.slice(0, most),
    ...Object.values(mentions).flatMap((own) => own.slice(0, most)),
  ]);
  const list = <Own extends Part, Row>(items: readonly Own[], row: (own: Own) => Row, count = most) =>
    limited(items, count, (own) => ({ ...row(own), keys: keysOf(own) }));
  const mentioned = (own: readonly Mention[]) => list(own, (mention) => mentionRow(site, mention));
  return {
    filters,
    total,
    days: daysFor.role(site, role),
    role: { ...roleRow(site, role), sums: roleSums(role) },
    paths: paths.map(({ project: name, steps }) => ({ project: name, ...list(steps, stepRow, mostOfAll) })),
    tasks: list(role.tasks.map(partOf), ({ task }) => ({
      ...taskRow(site, plans, task),
      plan: linkTo(site, task.plan),
    })),
    reviews: list(role.reviews, (review) => reviewRow(site, review)),
    signOffs: list(role.signOffs, (signOff) => signOffRow(site, signOff)),
    keeps: list(mentions.keeps, ({ document }) => listedDocument(documentSummary(site.project, document))),
    answers: mentioned(mentions.answers),
    risks: mentioned(mentions.risk),
    metrics: mentioned(mentions.metric),
    deliverables: mentioned(mentions.deliverable),
    escalation: mentioned(mentions.escalation),
  };
}

/** A row of any of the lists of a role. */
interface Part {
  document: Card;
  isLate?: boolean;
}

const partOf = (task: ScheduledTask) => ({ document: task.plan, isLate: task.isLate, task });

function partChoices({ project }: Pick<Place, 'project'>, parts: readonly Part[]) {
  const valuesOf = {
    project: ({ document }) => one(documentSummary(project, document).project),
    only: ({ isLate = false }) => (isLate ? ['late'] : []),
  } satisfies ValuesOf<Part, string>;
  const filters = choices(parts, valuesOf);
  return { filters, total: parts.length, keysOf: keysIn(filters, valuesOf) };
}

/** What the role has to read of each project, in order. */
export const pathsOf = ({ project }: Pick<Place, 'project'>, { mentions }: Role): ProjectPath[] =>
  readingPaths(
    project,
    mentions.reads.map(({ document }) => document),
  );

export type StepRow = ReturnType<typeof stepRow>;

const stepRow = ({ summary, minutes, total }: Step) => ({ ...listedDocument(summary), minutes, total });

export type MentionRow = ReturnType<typeof mentionRow>;

const mentionRow = (site: Place, { document, line, cell }: Mention) => ({
  document: linkTo(site, document),
  ...lineAddress(document, line),
  text: inlineText(site, document, cell ?? { text: '', value: undefined }),
});
