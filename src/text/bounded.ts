const mostValues = 10_000;

/** Tells whether a value, written out, has no more parts than that. */
export function isBounded(value: unknown): boolean {
  const left = [value];
  for (let count = 0; left.length > 0; count += 1) {
    const part = left.pop();
    if (count > mostValues) return false;
    if (typeof part === 'object' && part !== null) left.push(...Object.values(part).slice(0, mostValues));
  }
  return true;
}
