import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { reviewsOf } from '../people/reviews.ts';
import { lateDays } from '../plan/plan-days.ts';
import { plansOf } from '../plan/plans.ts';
import type { DocumentProject } from '../projects.ts';
import { riskDays } from '../risks.ts';

/** Last days before something else needs attention. @param own The project whose documents count; all, where there is none. */
export function attentionDays(project: Project<Card>, own?: Pick<DocumentProject, 'documents'>): string[] {
  const paths = own && new Set(own.documents.map(({ path }) => path));
  const isMeant = ({ path }: Card): boolean => paths?.has(path) ?? true;
  const tasks = [...plansOf(project).tasks.values()].filter(({ plan }) => isMeant(plan));
  const reviews = reviewsOf(project).filter(({ document }) => isMeant(document));
  return [...lateDays(tasks), ...reviews.map(({ due }) => due), ...riskDays(project, isMeant)];
}
