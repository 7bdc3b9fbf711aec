import { toJson } from './escape.ts';
import type { Reporter } from './reporter.ts';
import { rulePages } from './rule-pages.ts';

/** One JSON object; the diagnostics are sorted by path and position. */
export const json: Reporter = (report) => {
  const pages = rulePages(report);
  const diagnostics = report.diagnostics.map((diagnostic) => ({ ...diagnostic, page: pages.get(diagnostic.ruleId) }));
  return toJson({ version: report.version, summary: report.summary, diagnostics });
};
