import type { Outline } from '../model/facts.ts';
import type { Cycle, Project } from '../model/project.ts';
import { relationsOf, resolveRelation } from './relations.ts';

type Index = Pick<Project<Outline>, 'config' | 'documents' | 'byPath' | 'byId' | 'byNumber'>;

/** Paths by path. */
type Graph = Map<string, Set<string>>;

/** Finds the shortest cycle through each document, each cycle once, along the relations that may not run in one. */
export function findCycles(project: Index): Cycle[] {
  const fields = new Set(
    project.config.types.flatMap(({ relations }) =>
      relations.flatMap(({ field, acyclic }) => (acyclic ? [field] : [])),
    ),
  );
  return [...fields].flatMap((field) => cyclesAlong(field, project));
}

function cyclesAlong(field: string, project: Index): Cycle[] {
  const graph = withoutEnds(graphOf(field, project));
  const found = new Map<string, Cycle>();
  for (const path of graph.keys()) {
    const way = turned(wayBack(path, graph) ?? []);
    if (way.length > 1) found.set(way.join('\n'), { field, way });
  }
  return [...found.values()];
}

/** A cycle as it runs from the smallest path. */
function turned(way: readonly string[]): readonly string[] {
  const smallest = way.reduce((least, path, index) => (path < (way[least] ?? '') ? index : least), 0);
  return [...way.slice(smallest), ...way.slice(0, smallest)];
}

/** Leaves out, again and again, what leads nowhere: long chains without a cycle cost nothing then. */
function withoutEnds(graph: Graph): Graph {
  const sources = new Map<string, string[]>();
  for (const [from, targets] of graph) {
    for (const to of targets) {
      const known = sources.get(to);
      if (known === undefined) sources.set(to, [from]);
      else known.push(from);
    }
  }
  const left = new Map(Array.from(graph, ([from, targets]) => [from, targets.size]));
  const ends = [...sources.keys(), ...graph.keys()].filter((path) => (left.get(path) ?? 0) === 0);
  for (const end of ends) {
    graph.delete(end);
    for (const source of sources.get(end) ?? []) {
      left.set(source, (left.get(source) ?? 0) - 1);
      if (left.get(source) === 0) ends.push(source);
    }
  }
  return graph;
}

/** Who relates to whom, also as the other one says it. */
function graphOf(field: string, project: Index): Graph {
  const graph: Graph = new Map();
  const add = (from: string, to: string) => {
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets);
    if (from !== to) targets.add(to);
  };
  for (const document of project.documents) {
    for (const { spec, value } of relationsOf(project, document)) {
      const isAlong = spec.field === field && spec.acyclic;
      if (!isAlong && spec.inverse !== field) continue;
      const target = resolveRelation(project, document, value, spec.to);
      if (target === undefined) continue;
      if (isAlong) add(document.path, target.path);
      else add(target.path, document.path);
    }
  }
  return graph;
}

/** The shortest way from a document to itself. */
function wayBack(start: string, graph: Graph): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const next of graph.get(path) ?? []) {
      if (next === start) {
        const way = [path];
        while (way[0] !== start) way.unshift(before.get(way[0]!)!);
        return way;
      }
      if (before.has(next) || !graph.has(next)) continue;
      before.set(next, path);
      queue.push(next);
    }
  }
  return undefined;
}
