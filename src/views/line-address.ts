import { addressOf } from '../model/address.ts';
import type { Card } from '../model/card.ts';

/** Id of a row on the page of its document. */
export const lineId = (line: number): string => `line-${line}`;

/** A row of a typed table, on the page of its document. */
export interface LineAddress {
  /** Of the page, below the base, not escaped. */
  address: string;
  line: number;
}

export const lineAddress = (document: Card, line: number): LineAddress => ({ address: addressOf(document), line });

/** Lines of all rows of a document's typed tables. */
export const rowLines = ({ rows }: Pick<Card, 'rows'>): Set<number> =>
  new Set(Object.values(rows).flatMap((own) => own.map(({ line }) => line)));
