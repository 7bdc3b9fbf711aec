/** Indices of the members of a longest strictly increasing subsequence; of several, the one of the smallest members. */
export function longestIncreasing(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const found = tails.findIndex((tail) => (numbers[tail] ?? 0) >= number);
    const length = found < 0 ? tails.length : found;
    before[index] = tails[length - 1];
    tails[length] = index;
  }
  const members = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) members.add(at);
  return members;
}
