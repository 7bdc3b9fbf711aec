/** A copy that knows no names but its own: a field may be called `constructor`. */
export const lookup = <Value>(byName: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null) as Record<string, Value>, byName);
