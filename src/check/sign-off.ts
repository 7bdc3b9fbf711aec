import type { TypedCell, TypedRow } from '../model/table.ts';

/** The cells of a sign-off that say what was signed, and when. */
export interface SignOffCells {
  Date?: TypedCell<unknown> | undefined;
  Hash?: TypedCell<string | undefined> | undefined;
}

/**
 * How a sign-off stands: `open` has no date, `lapsed` is for another text than the document has now, `unbound` does not
 * say for which.
 */
export type SignOffState = 'open' | 'valid' | 'lapsed' | 'unbound';

/**
 * @param contentHash Of the document as it is.
 */
export function signOffState(
  { cells: { Date: signed, Hash } }: Pick<TypedRow<SignOffCells>, 'cells'>,
  contentHash: string | undefined,
): SignOffState {
  if (signed?.value === undefined) return 'open';
  if (Hash?.value === undefined) return 'unbound';
  return isSame(Hash.value, contentHash ?? '') ? 'valid' : 'lapsed';
}

/** One may be written with more digits than the other. */
const isSame = (signed: string, now: string): boolean =>
  now !== '' && (signed.startsWith(now) || now.startsWith(signed));
