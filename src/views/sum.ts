import { addressOf } from '../model/address.ts';
import type { Card } from '../model/card.ts';
import type { LineAddress } from './line-address.ts';

/** A row of a view: the line that it came from, or the document where it came from no line. */
export interface RowAddress extends Omit<LineAddress, 'line'> {
  line: number | undefined;
}

/** A number that rows come to. */
export interface Sum {
  value: number;
  /** How many rows. */
  rows: number;
  /** Where there is one row only, that. */
  only?: RowAddress | undefined;
}

/** @param value What they come to; how many there are, where nobody says. */
export function sumOf<Row>(rows: readonly Row[], at: (row: Row) => RowAddress, value: number = rows.length): Sum {
  return { value, rows: rows.length, only: rows.length === 1 ? at(rows[0]!) : undefined };
}

/** The same of rows that are documents, or that say nothing of a line. */
export const documentSum = (rows: readonly { document: Card }[], value?: number): Sum =>
  sumOf(rows, ({ document }) => ({ address: addressOf(document), line: undefined }), value);
