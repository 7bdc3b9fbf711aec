import { figuresOf, type TaskFigures } from '../../check/plan/figures.ts';
import type { Plan } from './plans.ts';

/** What a plan comes to, in numbers, on the day of the build. */
export interface PlanFigures extends TaskFigures {
  late: number;
}

export const planFigures = ({ tasks }: Pick<Plan, 'tasks'>): PlanFigures => ({
  ...figuresOf(tasks),
  late: tasks.filter(({ isLate }) => isLate).length,
});
