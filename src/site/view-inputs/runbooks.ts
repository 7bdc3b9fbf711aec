import { choices, keysIn, type ValuesOf } from '../../views/choices.ts';
import { alertAddresses } from '../../check/alerts.ts';
import { addressOf, alertAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { TypedCell } from '../../model/table.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { documentSum, sumOf } from '../../views/sum.ts';
import { type Call, escalationOf } from '../../views/runbooks/escalation.ts';
import { type Runbook, runbooksOf } from '../../views/runbooks/finder.ts';
import { inlineText } from '../inline-text.ts';
import type { Place } from '../page-kinds.ts';
import { one } from './rows.ts';

/** A page says of the first so many and counts the others: it may not grow without end. */
const most = { runbooks: 1000, symptoms: 6000, calls: 1000 };

/** Of one runbook, with few of them; with many, the first three. */
const symptomsOfOne = { least: 3, most: 12 };

export function finderInputs(site: Place) {
  const all = runbooksOf(site.project);
  const shown = all.slice(0, most.runbooks);
  const { least, most: highest } = symptomsOfOne;
  const count = Math.min(highest, Math.max(least, Math.floor(most.symptoms / Math.max(1, shown.length))));
  const [projects] = choices(shown, {
    project: ({ document }) => one(documentSummary(site.project, document).project),
  });
  return { runbooks: shown.map((own) => runbookRow(site, own, count)), projects, more: all.length - shown.length };
}

export type RunbookRow = ReturnType<typeof runbookRow>;

function runbookRow(site: Place, { document, title, alerts, isRetired, symptoms, first }: Runbook, count: number) {
  const { status, owner, project, language } = documentSummary(site.project, document);
  return {
    title,
    address: addressOf(document),
    language,
    project,
    alerts: alerts.map((name) => ({ name, address: alertAddress(name), ...raisedBy(site, name) })),
    status,
    isRetired,
    impact: document.triage?.impact ?? '',
    symptoms: symptoms.slice(0, count),
    moreSymptoms: Math.max(0, symptoms.length - count),
    owner,
    first: first && {
      ...lineAddress(document, first.line),
      level: first.cells.Level?.text ?? '',
      who: textOf(site, document, first.cells.Who),
      when: textOf(site, document, first.cells.When),
    },
  };
}

/** What the first of its rules says, where rule files are known. */
export function raisedBy({ alertRules }: Pick<Place, 'alertRules'>, name: string) {
  const [rule] = alertRules?.byName.get(name) ?? [];
  return rule && { severity: rule.severity, expression: rule.expression };
}

const textOf = (site: Place, document: Card, cell: TypedCell | undefined) =>
  cell === undefined || cell.text === '' ? undefined : inlineText(site, document, cell);

/** Of an alert that several runbooks answer. */
export function alertInputs({ project }: Place, name: string, documents: readonly Card[]) {
  return {
    name,
    runbooks: documents.map((document) => {
      const { title, status, owner, purpose, language } = documentSummary(project, document);
      const { impact = '' } = document.triage ?? {};
      return { address: addressOf(document), title, status, owner, purpose, impact, language };
    }),
  };
}

/** Alerts that several runbooks answer, by address. */
export const sharedAlerts = ({ project }: Pick<Place, 'project'>) =>
  Array.from(alertAddresses(project)).filter(([, { documents }]) => documents.length > 1);

export function escalationInputs(site: Place) {
  const called = escalationOf(site.project);
  const all = called.flatMap(({ role, calls }) => calls.map((call) => ({ ...call, role })));
  const shown = all.slice(0, most.calls);
  const valuesOf = {
    project: ({ document }) => one(documentSummary(site.project, document).project),
  } satisfies ValuesOf<Call, string>;
  const filters = choices(shown, valuesOf);
  const keysOf = keysIn(filters, valuesOf);
  const row = (call: Call) => {
    const { document, line, level, when } = call;
    const { title, status, project } = documentSummary(site.project, document);
    return {
      ...lineAddress(document, line),
      keys: keysOf(call),
      title,
      status,
      project,
      level: textOf(site, document, level),
      when: textOf(site, document, when),
    };
  };
  return {
    filters,
    roles: Array.from(
      Map.groupBy(shown, ({ role }) => role),
      ([role, calls]) => ({ role, calls: calls.map(row) }),
    ),
    shown: shown.length,
    sums: {
      roles: sumOf(all, callAt, called.length),
      runbooks: documentSum(Array.from(new Set(all.map((call) => call.document)), (document) => ({ document }))),
      calls: sumOf(all, callAt),
    },
    more: all.length - shown.length,
  };
}

const callAt = ({ document, line }: Call) => lineAddress(document, line);
