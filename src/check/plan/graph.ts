/** Who waits for whom, by key. */
export interface Graph {
  /** In the order in which they were given. */
  keys: readonly string[];
  /** What each waits for. */
  before: ReadonlyMap<string, readonly string[]>;
  /** What waits for each. */
  after: ReadonlyMap<string, readonly string[]>;
}

/** @param waits What each key waits for; keys that are not among them are left out. */
export function graphOf(waits: ReadonlyMap<string, readonly string[]>): Graph {
  const after = new Map<string, string[]>(Array.from(waits.keys(), (key) => [key, []]));
  const before = new Map<string, readonly string[]>();
  for (const [key, targets] of waits) {
    const known = targets.filter((target) => waits.has(target));
    before.set(key, known);
    for (const target of known) after.get(target)?.push(key);
  }
  return { keys: [...waits.keys()], before, after };
}

/** What can be put in an order, and what cannot. */
export interface Order {
  /** Each after all that it waits for; of those that could be next, the one that was given first. */
  sorted: readonly string[];
  /** Those in a cycle, and those that wait for one. */
  stuck: readonly string[];
}

/** Kahn's algorithm. */
export function orderOf({ keys, before, after }: Graph): Order {
  const waiting = new Map(keys.map((key) => [key, before.get(key)?.length ?? 0]));
  const sorted = keys.filter((key) => waiting.get(key) === 0);
  for (let index = 0; index < sorted.length; index += 1) {
    for (const next of after.get(sorted[index] ?? '') ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) sorted.push(next);
    }
  }
  return { sorted, stuck: keys.filter((key) => (waiting.get(key) ?? 0) > 0) };
}

/**
 * Finds a cycle through each group of keys that wait for each other: one of each group.
 *
 * @returns Keys in the order of waiting, from the one that was given first; the last waits for the first.
 */
export function cyclesOf(graph: Graph): string[][] {
  const stuck = withoutEnds(graph, orderOf(graph).stuck);
  const left = new Set(stuck);
  const cycles: string[][] = [];
  for (const start of stuck) {
    const way = left.has(start) ? wayBack(graph, start, left) : undefined;
    if (way === undefined) continue;
    cycles.push(way);
    for (const key of way) left.delete(key);
  }
  return cycles;
}

/** Leaves out, again and again, what nothing else waits for: many tasks that wait for a cycle cost nothing then. */
function withoutEnds({ before, after }: Graph, stuck: readonly string[]): string[] {
  const left = new Set(stuck);
  const waiting = new Map(stuck.map((key) => [key, after.get(key)?.filter((next) => left.has(next)).length ?? 0]));
  const ends = stuck.filter((key) => waiting.get(key) === 0);
  for (const end of ends) {
    left.delete(end);
    for (const target of before.get(end) ?? []) {
      const count = (waiting.get(target) ?? 0) - 1;
      waiting.set(target, count);
      if (count === 0 && left.has(target)) ends.push(target);
    }
  }
  return stuck.filter((key) => left.has(key));
}

/** The shortest way over what each waits for back to where it began, by breadth. */
function wayBack({ before }: Graph, start: string, among: ReadonlySet<string>): string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (const key of queue) {
    for (const next of before.get(key) ?? []) {
      if (next === start) return trace(from, start, key);
      if (!among.has(next) || from.has(next)) continue;
      from.set(next, key);
      queue.push(next);
    }
  }
  return undefined;
}

function trace(from: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const way = [end];
  for (let key = end; key !== start;) {
    key = from.get(key) ?? start;
    way.unshift(key);
  }
  return way;
}
