import { addressOf, alertAddress } from '../../model/address.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { escalationOf } from '../../views/runbooks/escalation.ts';
import { runbooksOf } from '../../views/runbooks/finder.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { raisedBy } from '../view-inputs/runbooks.ts';
import { fullAddress, fullLineAddress } from '../render/full-address.ts';

/** Every runbook, with what it is found by. */
export function finderData(site: Place): ViewData {
  return {
    rows: runbooksOf(site.project).map(({ document, title, alerts, isRetired, symptoms, first }) => {
      const { status, owner, project } = documentSummary(site.project, document);
      return {
        document: document.id,
        title,
        alerts: alerts.map((name) => {
          const address = alertAddress(name);
          const { severity = '', expression = '' } = raisedBy(site, name) ?? {};
          return {
            name,
            address: address === undefined ? null : fullAddress(site, address),
            severity: severity || null,
            expression: expression || null,
          };
        }),
        status: status || null,
        isRetired,
        impact: document.triage?.impact ?? null,
        symptoms: symptoms.map(({ text }) => text),
        owner: owner || null,
        project: project || null,
        callFirst: first?.cells.Who?.value ?? null,
        address: fullAddress(site, addressOf(document)),
      };
    }),
  };
}

/** Every row of every table that says whom to call, once for each role in it. */
export function escalationData(site: Place): ViewData {
  return {
    rows: escalationOf(site.project).flatMap(({ role, calls }) =>
      calls.map(({ document, line, level, when }) => {
        const { title, status, project } = documentSummary(site.project, document);
        return {
          role,
          level: level?.text ?? null,
          when: when?.text ?? null,
          document: document.id,
          title,
          status: status || null,
          project: project || null,
          address: fullLineAddress(site, lineAddress(document, line)),
        };
      }),
    ),
  };
}
