import type { Report } from '../model/report.ts';

export interface ReporterOptions {
  /** ANSI colours may be used. */
  color: boolean;
}

/** Renders a report. Pure: the command writes it, so a reporter is tested by its return value. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
