/** Tells whether a document has all of the values that are wanted. */
export function isChosen(row: HTMLElement, keys: readonly string[]): boolean {
  const own = row.dataset['keys']?.split(' ') ?? [];
  return keys.every((key) => key === '' || own.includes(key));
}

function textOf(row: HTMLElement, selector: string): string {
  const found = row.querySelector(selector);
  return found?.getAttribute('datetime') ?? found?.textContent.trim() ?? '';
}

/** What rows are put in order by, and whether the first is the last of the alphabet. Those without it come last. */
const orders = new Map<string, { selector: string; isDown: boolean }>([
  ['newest', { selector: 'time', isDown: true }],
  ['title', { selector: '.ledger-title', isDown: false }],
  ['lowest', { selector: '.ledger-number', isDown: false }],
]);

/** @returns The rows in that order, equal ones as they were; as they are where no such order is known. */
export function sorted(rows: readonly HTMLElement[], name: string): readonly HTMLElement[] {
  const order = orders.get(name);
  if (order === undefined) return rows;
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  return rows
    .map((row) => ({ row, text: textOf(row, order.selector) }))
    .toSorted((a, b) => {
      if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
      return order.isDown ? compare(b.text, a.text) : compare(a.text, b.text);
    })
    .map(({ row }) => row);
}
