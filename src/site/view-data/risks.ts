import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { riskMatrix, riskRegister } from '../../views/risks.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor, daysRecord } from '../view-inputs/days.ts';
import { fullLineAddress } from '../render/full-address.ts';

/** Every risk, those that are closed too. */
export function risksData(site: Place): ViewData {
  const risks = riskRegister(site.project);
  return {
    days: daysRecord(daysFor.risks(site)),
    matrix: riskMatrix(risks),
    rows: risks.map(({ card, line, title, mitigation, ...risk }) => ({
      document: card.id,
      project: documentSummary(site.project, card).project || null,
      risk: title.text,
      probability: risk.probability ?? null,
      impact: risk.impact ?? null,
      exposure: risk.exposure ?? null,
      mitigation: mitigation?.text ?? null,
      owners: risk.owners,
      status: risk.status,
      review: risk.review ?? null,
      needs: risk.needs,
      address: fullLineAddress(site, lineAddress(card, line)),
    })),
  };
}
