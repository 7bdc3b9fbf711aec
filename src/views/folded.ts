/** A list of which some are shown at once, and some when asked for. */
export interface Folded<Item> {
  documents: readonly Item[];
  /** Those behind them, for who asks. */
  further: readonly Item[];
  /** How many more there are: a page may not grow without end. */
  more: number;
}

/** @param limit So many at once. @param most So many in all. */
export function folded<Item>(items: readonly Item[], limit = 12, most = 60): Folded<Item> {
  return {
    documents: items.slice(0, limit),
    further: items.slice(limit, most),
    more: Math.max(0, items.length - most),
  };
}
