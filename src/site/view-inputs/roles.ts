import { roleAddress } from '../../model/address.ts';
import { listedDocument, documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import type { Mention } from '../../views/people/mentions.ts';
import { type ProjectPath, readingPaths, type Step } from '../../views/people/reading-path.ts';
import { type Role, rolesOf } from '../../views/people/roles.ts';
import { plansOf } from '../../views/plan/plans.ts';
import { inlineText } from '../inline-text.ts';
import type { Place } from '../page-kinds.ts';
import { limited, linkTo, most, mostOfAll, reviewRow, signOffRow } from './people.ts';
import { taskRow } from './tasks.ts';

/** Roles with how much each has to read and to do. */
export function rolesInputs(site: Place) {
  return { roles: limited(rolesOf(site.project), mostOfAll, (role) => roleRow(site, role)) };
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

export function roleInputs(site: Place, role: Role) {
  const { project } = site;
  const plans = plansOf(project);
  const { keeps, answers, risk, metric, deliverable, escalation } = role.mentions;
  const rows = (mentions: readonly Mention[]) => limited(mentions, most, (mention) => mentionRow(site, mention));
  return {
    role: roleRow(site, role),
    paths: pathsOf(site, role).map(({ project: name, steps }) => ({
      project: name,
      ...limited(steps, mostOfAll, stepRow),
    })),
    tasks: limited(role.tasks, most, (task) => ({
      ...taskRow(site, plans, task),
      plan: linkTo(site, task.plan),
    })),
    reviews: limited(role.reviews, most, (review) => reviewRow(site, review)),
    signOffs: limited(role.signOffs, most, (signOff) => signOffRow(site, signOff)),
    keeps: limited(keeps, most, ({ document }) => listedDocument(documentSummary(project, document))),
    answers: rows(answers),
    risks: rows(risk),
    metrics: rows(metric),
    deliverables: rows(deliverable),
    escalation: rows(escalation),
  };
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
