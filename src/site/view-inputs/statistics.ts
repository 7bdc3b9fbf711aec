import { statistics } from '../../views/statistics.ts';
import type { Place } from '../page-kinds.ts';

export function statisticsInputs({ project, history }: Place) {
  const { byProject, ...others } = statistics(project, history);
  return {
    ...others,
    byProject: byProject.map(({ project: own, ...amount }) => ({
      ...amount,
      project: own && { label: own.label, address: own.address },
    })),
  };
}
