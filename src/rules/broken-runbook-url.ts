import { alertAddresses } from '../check/alerts.ts';
import { hasAnchor } from '../check/anchors.ts';
import { documentAt, targetOf } from '../check/old-addresses.ts';
import { alertsAddress } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { decodePercent, readAddress } from '../model/written-address.ts';
import { nearest } from '../text/nearest.ts';
import { shortened } from '../text/shortened.ts';
import { siteAddresses } from './site-addresses.ts';

const rules = (url: string) =>
  `groups:\n  - name: gateway\n    rules:\n      - alert: GatewayDown\n        expr: up == 0\n        annotations:\n          runbook_url: ${url}\n`;
const runbook = '---\ntitle: The gateway is down\nstatus: active\nalerts: [GatewayDown]\n---\n';

export const brokenRunbookUrl = defineRule({
  id: 'broken-runbook-url',
  severity: 'error',
  summary: 'The runbook_url of an alert leads to a page of this site that is not there.',
  rationale: 'Whoever the alert wakes follows the link, and finds an error page.',
  examples: {
    bad: { '../ops/alerts.yaml': rules('/r/GatewayDwon/'), 'runbooks/gateway.md': runbook },
    good: { '../ops/alerts.yaml': rules('/r/GatewayDown/'), 'runbooks/gateway.md': runbook },
  },

  scope: 'site',
  *check({ project, alertRules }) {
    for (const { name, path, runbookUrl } of [...(alertRules?.byName.values() ?? [])].flat()) {
      const place = runbookUrl && placeOf(runbookUrl.text, project.config);
      if (runbookUrl === undefined || place === undefined) continue;
      const { address, anchor } = place;
      const document = documentAt(project, address);
      const hasPage =
        document !== undefined ||
        alertAddresses(project).has(address) ||
        project.config.redirects.has(address) ||
        targetOf(project, address) !== undefined;
      if (hasPage && (document === undefined || anchor === '' || hasAnchor(document, anchor))) continue;
      const alert = shortened(name.replace(/\s+/g, ' '));
      yield {
        message: hasPage
          ? `The runbook_url of "${alert}" leads to the heading #${shortened(anchor)}, which ${document!.path} does not have`
          : `The runbook_url of "${alert}" leads to ${shortened(address)}, which is not there`,
        help: hasPage ? 'Name a heading that is there, or leave it out' : helpFor(project, name, address),
        path,
        range: runbookUrl.range,
      };
    }
  },
});

function helpFor(project: Project<Outline>, alert: string, address: string): string {
  const alerts = alertAddresses(project);
  const own = `${alertsAddress}${alert}/`;
  if (alerts.has(own)) return `Write ${own}, which leads to the runbook that answers it`;
  const near = nearest(address, [...alerts.keys(), ...siteAddresses(project)]);
  return near === undefined ? 'Name a page that is there' : `Did you mean "${near}"?`;
}

/** Where on this site an address leads, below the base; undefined where it leads elsewhere or Prometheus fills it in. */
function placeOf(url: string, { site, base }: Config): { address: string; anchor: string } | undefined {
  const isPath = /^\/(?!\/)/.test(url);
  const isAddress = isPath || (site !== undefined && /^https?:\/\//i.test(url));
  if (!isAddress || url.includes('{{')) return undefined;
  const parsed = URL.parse(url, site ?? 'https://docs.invalid');
  if (parsed === null || (site !== undefined && parsed.origin !== new URL(site).origin)) return undefined;
  const path = parsed.pathname.endsWith('/') ? parsed.pathname : `${parsed.pathname}/`;
  if (!isPath && !path.startsWith(base)) return undefined;
  const { address } = readAddress(path.startsWith(base) ? path.slice(base.length - 1) : path);
  // What no address can be is not there either.
  return { address: address ?? path, anchor: decodePercent(parsed.hash.slice(1)) };
}
