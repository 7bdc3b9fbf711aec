import { defineRule } from '../model/rule.ts';
import { quotedPlace } from './site-file.ts';

const rules = (head: string) =>
  `${head}\n  - name: gateway\n    rules:\n      - alert: GatewayDown\n        expr: up == 0\n`;

export const invalidAlertRules = defineRule({
  id: 'invalid-alert-rules',
  severity: 'error',
  summary: 'A file with rules of Prometheus cannot be read, or the config names none that is there.',
  rationale: 'Which alerts have no runbook, and which runbooks have no alert, cannot be known then.',
  examples: {
    bad: { '../ops/alerts.yaml': rules('groups: [') },
    good: { '../ops/alerts.yaml': rules('groups:') },
  },

  scope: 'site',
  *check({ alertRules, files }) {
    if (alertRules === undefined) return;
    yield* alertRules.failures;
    for (const glob of alertRules.unmatched) {
      if (files.config === undefined) continue;
      yield {
        message: `No file is found by "${glob}" of alerts.rules`,
        help: 'Write a glob from the root, such as ops/**/*.yaml, or remove it',
        ...quotedPlace(files.config, glob),
      };
    }
  },
});
