import type { OwnView } from '../../model/own-view.ts';
import type { ValuesOf } from '../../views/choices.ts';
import { documentLink, documentSummary } from '../../views/document-summary.ts';
import { type OwnRow, ownRows } from '../../views/own-view.ts';
import { addressOf } from '../../model/address.ts';
import { inlineText } from '../inline-text.ts';
import type { Place } from '../page-kinds.ts';
import type { InlineText } from '../render/inline.ts';
import { daysFor } from './days.ts';
import { one, shownRows } from './rows.ts';

export type ShownCell = string | number | boolean | null | InlineText;

export function ownViewInputs(site: Place, view: OwnView) {
  const { project } = site;
  const { name, title, description, columns } = view;
  const all = ownRows(project, view);
  const valuesOf = {
    project: ({ card }) => one(documentSummary(project, card).project),
  } satisfies ValuesOf<OwnRow, string>;
  return {
    name,
    title,
    description,
    days: daysFor.ownView(site, view),
    columns: Object.entries(columns).map(([key, head]) => ({
      key,
      head,
      isNumber: all.every(({ cells }) => typeof cells[key] === 'number' || cells[key] === null),
    })),
    ...shownRows(all, (row) => shownRow(site, row), valuesOf),
  };
}

function shownRow(site: Place, { card, line, cells }: OwnRow) {
  const document = documentSummary(site.project, card);
  const shown = Object.entries(cells).map(([key, cell]): [string, ShownCell] => [
    key,
    typeof cell === 'object' && cell !== null ? inlineText(site, card, { value: undefined, ...cell }) : cell,
  ]);
  return {
    address: addressOf(card),
    line,
    cells: Object.fromEntries(shown),
    project: document.project,
    document: documentLink(document),
  };
}
