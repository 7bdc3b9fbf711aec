import { documentMap } from '../../views/document-map.ts';
import { statistics, wordsPerPage } from '../../views/statistics.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';

/** A row for each type of each kind of sum. */
export function statisticsData({ project, history }: Place): ViewData {
  const { total, byType, byProject, byWeek } = statistics(project, history);
  return {
    wordsPerPage,
    total,
    byProject: byProject.map(({ project: own, ...amount }) => ({ project: own?.name ?? null, ...amount })),
    byWeek: byWeek.map(({ monday, documents }) => ({ monday: monday ?? null, documents })),
    rows: byType.map((row) => ({ ...row })),
  };
}

/** A row for each pair of groups; groups by their place. */
export function mapData({ project }: Place): ViewData {
  const { groups, links } = documentMap(project);
  const named = groups.map(({ type, project: name, documents, within }) => ({
    type,
    project: name || null,
    isRest: name === undefined,
    documents,
    within,
  }));
  return { groups: named, rows: links.map((link) => ({ ...link })) };
}
