import type { OwnView } from '../../model/own-view.ts';
import { attentionDays } from '../../views/attention/days.ts';
import { ownViewDays } from '../../views/own-view.ts';
import type { Role } from '../../views/people/roles.ts';
import { lateDays, scheduleDays } from '../../views/plan/plan-days.ts';
import { type Plan, plansOf } from '../../views/plan/plans.ts';
import type { DocumentProject } from '../../views/projects.ts';
import { daysBefore, reviewDays, reviewDue } from '../../views/review-due.ts';
import { riskDays } from '../../views/risks.ts';
import { type DaysOf, daysOf } from '../../views/same-days.ts';
import type { Place } from '../page-kinds.ts';

type Site = Pick<Place, 'project'>;
type Found = DaysOf | undefined;

/** For which days each page that follows from the day is worked out. */
export const daysFor = {
  tracker: ({ project }: Site): Found => daysOf(project, lateDays(plansOf(project).tasks.values())),
  schedule: ({ project }: Site, plan: Plan): Found => daysOf(project, scheduleDays(plan, project.asOf)),
  risks: ({ project }: Site): Found => daysOf(project, riskDays(project)),
  reviews: ({ project }: Site): Found => daysOf(project, reviewDays(project)),
  roles: ({ project }: Site): Found =>
    daysOf(project, [...lateDays(plansOf(project).tasks.values()), ...reviewDays(project)]),
  /** Of its tasks, and of the documents that it keeps. */
  role: ({ project }: Site, { tasks, mentions }: Role): Found => {
    const dues = mentions.keeps.flatMap(({ document }) => reviewDue(project, document) ?? []);
    return daysOf(project, [...lateDays(tasks), ...dues.flatMap(daysBefore)]);
  },
  attention: ({ project }: Site, own?: DocumentProject): Found => daysOf(project, attentionDays(project, own)),
  ownView: ({ project }: Site, view: OwnView): Found => daysOf(project, ownViewDays(project, [view])),
};

/** The same for machines. */
export const daysRecord = (days: Found) =>
  days === undefined ? null : { from: days.from ?? null, upTo: days.upTo ?? null };
