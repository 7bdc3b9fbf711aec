import { plansOf } from '../../views/plan/plans.ts';
import { type DocumentProject, documentProjects } from '../../views/projects.ts';
import { projectPage } from '../../views/project-page.ts';
import { attention } from '../../views/attention/index.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor } from './days.ts';
import { planRow } from './tracker.ts';

/** More plans of a project stand in the tracker. */
const mostPlans = 20;

export function projectInputs(site: Place, own: DocumentProject) {
  const paths = new Set(own.documents.map(({ path }) => path));
  const plans = plansOf(site.project).plans.filter(({ document }) => paths.has(document.path));
  return {
    days: daysFor.attention(site, own),
    page: projectPage(site.project, own),
    plans: plans.slice(0, mostPlans).map((plan) => planRow(site, plan)),
  };
}

/** What lists of projects say of each. */
export const projectsInputs = ({ project }: Pick<Place, 'project'>) => ({
  days: daysFor.attention({ project }),
  projects: documentProjects(project).map((own) => ({
    label: own.label,
    description: own.description,
    address: own.address,
    documents: own.documents.length,
    attention: attention(project, own).reduce((sum, { count }) => sum + count, 0),
  })),
});

export type ProjectRow = ReturnType<typeof projectsInputs>['projects'][number];
