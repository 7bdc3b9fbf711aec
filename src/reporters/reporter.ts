import type { Report } from '../model/report.ts';

export interface ReporterOptions {
  /** ANSI colours may be used. */
  color: boolean;
  /** The project's root from the repository's, with `/` at its end; empty where they are one. For what CI shows beside files. */
  folder?: string;
  /** Most bytes of UTF-8, for `markdown`; what is left out is told. */
  maxBytes?: number;
}

/** Renders a report. Pure: the command writes it, so a reporter is tested by its return value. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
