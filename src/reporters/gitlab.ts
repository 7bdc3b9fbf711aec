import type { Severity } from '../model/diagnostic.ts';
import { forTerminal, toJson } from './escape.ts';
import { fingerprints } from './fingerprints.ts';
import type { Reporter } from './reporter.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } satisfies Record<Severity, string>;

/** GitLab's code quality report. It has no room for a link. */
export const gitlab: Reporter = (report, { folder = '' }) => {
  const names = fingerprints(report);
  return toJson(
    report.diagnostics.map(({ message, help, ruleId, severity, path, range }, index) => ({
      description: forTerminal(`${message}. ${help}`),
      check_name: ruleId,
      fingerprint: names[index],
      severity: severities[severity],
      location: { path: `${folder}${path}`, lines: { begin: range.start.line } },
    })),
  );
};
