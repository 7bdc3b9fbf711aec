import { alertsOf } from '../check/alerts.ts';
import { defineRule } from '../model/rule.ts';
import { shortened } from '../text/shortened.ts';
import { isFinal } from './life.ts';

const rules = 'groups:\n  - name: gateway\n    rules:\n      - alert: GatewayDown\n        expr: up == 0\n';
const runbook = (alert: string) => `---\ntitle: The gateway is down\nstatus: active\nalerts: [${alert}]\n---\n`;

export const unknownAlert = defineRule({
  id: 'unknown-alert',
  severity: 'warning',
  summary: 'A runbook answers an alert that no rule file has.',
  rationale: 'The alert was renamed or is gone: the runbook is not found when it fires, or is kept for nothing.',
  examples: {
    bad: { 'runbooks/gateway.md': runbook('GatewayUnreachable'), '../ops/alerts.yaml': rules },
    good: { 'runbooks/gateway.md': runbook('GatewayDown'), '../ops/alerts.yaml': rules },
  },

  scope: 'project',
  *check({ document, docType, project }) {
    if (isFinal(document, docType)) return;
    for (const { name, place } of alertsOf(document)) {
      if (project.hasAlert(name) !== false) continue;
      yield {
        message: `No rule file has the alert "${shortened(name.replace(/\s+/g, ' '))}"`,
        help: 'Write its name as the rule file has it; where the alert is gone, remove it, or retire the runbook',
        range: document.frontmatter.places[place] ?? document.frontmatter.range,
      };
    }
  },
});
