import { addressOf } from '../../model/address.ts';
import type { OwnView } from '../../model/own-view.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import { ownRows } from '../../views/own-view.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { daysFor, daysRecord } from '../view-inputs/days.ts';
import { fullAddress, fullLineAddress } from '../render/full-address.ts';

/** Every row of a view of the project's own; cells of tables as text. */
export const ownViewData = (site: Place, view: OwnView): ViewData => ({
  days: daysRecord(daysFor.ownView(site, view)),
  title: view.title,
  columns: view.columns,
  rows: ownRows(site.project, view).map(({ card, line, cells }) => ({
    document: card.id,
    project: documentSummary(site.project, card).project || null,
    cells: Object.fromEntries(
      Object.entries(cells).map(([key, cell]) => [key, typeof cell === 'object' && cell !== null ? cell.text : cell]),
    ),
    address: line === undefined ? fullAddress(site, addressOf(card)) : fullLineAddress(site, lineAddress(card, line)),
  })),
});
