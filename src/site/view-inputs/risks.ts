import type { ValuesOf } from '../../views/choices.ts';
import { documentLink, documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { type Risk, riskLevels, riskNeeds, riskRegister, riskStatuses } from '../../views/risks.ts';
import { type Sum, sumOf } from '../../views/sum.ts';
import { inlineText } from '../inline-text.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor } from './days.ts';
import { mostRows, one, shownRows } from './rows.ts';

/** Of what needs attention: the others are among all rows. */
const mostListed = 40;

/** Of those with the highest exposure. */
const mostHighest = 8;

const fromTheTop = riskLevels.toReversed();

export function risksInputs(site: Place) {
  const { project } = site;
  const all = riskRegister(project);
  const live = all.filter(isLive);
  const closed = all.filter(({ status }) => status === 'closed');
  const needy = live.filter(({ needs }) => needs.length > 0);
  const valuesOf = {
    status: ({ status }) => [status],
    project: ({ card }) => one(documentSummary(project, card).project),
    owner: ({ owners }) => owners,
    probability: ({ probability = '' }) => one(probability),
    impact: ({ impact = '' }) => one(impact),
    attention: ({ needs }) => (needs.length > 0 ? ['any', ...needs] : []),
  } satisfies ValuesOf<Risk, string>;
  const row = (risk: Risk) => riskRow(site, risk);
  const highest = live.filter(({ exposure }) => exposure !== undefined && exposure === live[0]?.exposure);
  return {
    ...shownRows(live, row, valuesOf, {
      status: riskStatuses,
      probability: fromTheTop,
      impact: fromTheTop,
      attention: ['any', ...riskNeeds],
    }),
    highest: highest.slice(0, mostHighest).map(row),
    needy: needy.slice(0, mostListed).map(row),
    days: daysFor.risks(site),
    sums: {
      live: sum(live),
      highest: sum(highest),
      needy: sum(needy),
      overdue: sum(live.filter(({ needs }) => needs.includes('overdue'))),
      closed: sum(closed),
    },
    matrix: matrixOf(live),
    closed: closed.slice(0, mostRows).map(row),
  };
}

const isLive = ({ status }: Risk): boolean => status !== 'closed';

/** Risks that are not closed, of all documents. */
export const liveRisks = ({ project }: Pick<Place, 'project'>): Sum => sum(riskRegister(project).filter(isLive));

const sum = (risks: readonly Risk[]): Sum => sumOf(risks, ({ card, line }) => lineAddress(card, line));

/** The risks of each cell of the matrix that has any, from the top. */
function matrixOf(live: readonly Risk[]) {
  const cells = Map.groupBy(live, ({ probability = '', impact = '' }) => `${probability} ${impact}`);
  return fromTheTop.map((probability) => ({
    probability,
    sums: riskLevels.map((impact) => ({ impact, sum: sum(cells.get(`${probability} ${impact}`) ?? []) })),
  }));
}

function riskRow(site: Place, risk: Risk) {
  const { card, line, title, mitigation, probability, impact, exposure, owners, status, review, needs } = risk;
  const document = documentSummary(site.project, card);
  return {
    ...lineAddress(card, line),
    title: inlineText(site, card, title),
    mitigation: mitigation && inlineText(site, card, mitigation),
    probability,
    impact,
    exposure,
    owners,
    status,
    review,
    needs,
    project: document.project,
    document: documentLink(document),
  };
}

export type RiskRow = ReturnType<typeof riskRow>;
