import type { Report } from '../model/report.ts';
import { currentSession } from './session.ts';

const nothing: Pick<Report, 'summary' | 'diagnostics'> = {
  summary: { documents: 0, errors: 0, warnings: 0, infos: 0, durationMs: 0 },
  diagnostics: [],
};

/** What the check found, for the pages of the development server; on the published site it says nothing. */
export function devReport(): Pick<Report, 'summary' | 'diagnostics'> {
  const { site, isDev } = currentSession();
  return isDev ? site.report : nothing;
}
