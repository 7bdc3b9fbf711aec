import type { CellType, CellValue } from '../../../model/table.ts';

/** A cell as its reader sees it. */
export interface CellText {
  /** Plain text, not empty. */
  text: string;
  /** Of the first link in it. */
  url?: string | undefined;
}

/** What a cell says, or why it does not fit: the end of a sentence that begins with the text, and what to write. */
export type Reading = { value: CellValue } | { problem: string; help: string };

export type CellReader<Type extends CellType = CellType> = (cell: CellText, type: Type) => Reading;

/** Dashes of all kinds as one, spaces as one. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
