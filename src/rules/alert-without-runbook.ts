import { answeredAlerts } from '../check/alerts.ts';
import { defineRule } from '../model/rule.ts';
import { nearest } from '../text/nearest.ts';
import { shortened } from '../text/shortened.ts';

const rules = (more = '') =>
  `groups:\n  - name: gateway\n    rules:\n      - alert: GatewayDown\n        expr: up == 0\n${more}`;
const runbook = '---\ntitle: The gateway is down\nstatus: active\nalerts: [GatewayDown]\n---\n';

export const alertWithoutRunbook = defineRule({
  id: 'alert-without-runbook',
  severity: 'warning',
  summary: 'An alert of a rule file has no runbook.',
  rationale: 'Whoever it wakes has to find out alone what it means and what to do.',
  examples: {
    bad: { '../ops/alerts.yaml': rules(), 'runbooks/gateway.md': runbook.replace('Down]', 'Slow]') },
    good: { '../ops/alerts.yaml': rules(), 'runbooks/gateway.md': runbook },
  },

  scope: 'site',
  *check({ project, alertRules }) {
    if (alertRules === undefined) return;
    const answered = answeredAlerts(project);
    const unknown = [...answered.keys()].filter((name) => !alertRules.byName.has(name));
    for (const [name, own] of alertRules.byName) {
      const rule = own.find(({ runbookUrl }) => runbookUrl === undefined);
      const answer = answered.get(name);
      if (rule === undefined || (answer !== undefined && answer.force !== 'retired')) continue;
      const shown = shortened(name.replace(/\s+/g, ' '));
      const near = answer === undefined ? nearest(name, unknown) : undefined;
      const runbookAt = near === undefined ? undefined : answered.get(near)?.documents[0]?.path;
      yield {
        message:
          answer === undefined
            ? `No runbook answers the alert "${shown}"`
            : `The alert "${shown}" has no runbook but ${answer.documents[0]!.path}, which is retired`,
        help:
          near === undefined
            ? 'Add it to the alerts of a runbook, or say in its annotation runbook_url what to read'
            : `${runbookAt} answers "${near}": if that is the same, write one name in both`,
        path: rule.path,
        range: rule.range,
      };
    }
  },
});
