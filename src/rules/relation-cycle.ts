import { posix } from 'node:path';
import { relationsOf, resolveRelation } from '../check/relations.ts';
import type { DocumentFacts } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';

export const relationCycle = defineRule({
  id: 'relation-cycle',
  severity: 'error',
  summary: 'Following a relation leads back to where one started.',
  rationale:
    'What needs itself can never begin, and of decisions that replace each other none is the last word. Which relations may not run in a circle is said by the contract: `acyclic`.',
  examples: {
    bad: { 'plans/a.md': '---\nrequires: [b]\n---\n', 'plans/b.md': '---\nrequires: [a]\n---\n' },
    good: { 'plans/a.md': '---\nrequires: [b]\n---\n', 'plans/b.md': '---\nrequires: [c]\n---\n', 'plans/c.md': '' },
  },

  *check({ document, project }) {
    for (const { field, way, range } of cyclesOf(project).get(document.path) ?? []) {
      const names = [...way, document].map(({ path }) => posix.basename(path).replace(/\.mdx?$/, ''));
      yield {
        message: `"${field}" leads back to this document: ${names.join(' -> ')}`,
        help: `Take one of them out of the "${field}" of the one before it`,
        range: range ?? document.frontmatter.range,
      };
    }
  },
});

interface Cycle {
  field: string;
  /** Each relates to the next, and the last to the first, which has the smallest path. */
  way: readonly DocumentFacts[];
  /** Where the first one says so; undefined where the second does. */
  range: Range | undefined;
}

/** By the path of the document that a cycle begins with; found once for all documents. */
const cycles = new WeakMap<Project, Map<string, Cycle[]>>();

function cyclesOf(project: Project): Map<string, Cycle[]> {
  const known = cycles.get(project);
  if (known !== undefined) return known;
  const fields = new Set(
    project.config.types.flatMap(({ relations }) =>
      relations.flatMap(({ field, acyclic }) => (acyclic ? [field] : [])),
    ),
  );
  const found = Map.groupBy(
    [...fields].flatMap((field) => cyclesAlong(field, project)),
    ({ way }) => way[0]?.path ?? '',
  );
  cycles.set(project, found);
  return found;
}

type Graph = Map<DocumentFacts, Map<DocumentFacts, Range | undefined>>;

/** The shortest cycle through each document, each cycle once. */
function cyclesAlong(field: string, project: Project): Cycle[] {
  const graph = withoutEnds(graphOf(field, project));
  const found = new Map<string, Cycle>();
  for (const document of graph.keys()) {
    const way = turned(wayBack(document, graph) ?? []);
    const [first, second] = way;
    if (first === undefined || second === undefined) continue;
    found.set(way.map(({ path }) => path).join('\n'), { field, way, range: graph.get(first)?.get(second) });
  }
  return [...found.values()];
}

/** A cycle as it runs from the document with the smallest path. */
function turned(way: readonly DocumentFacts[]): readonly DocumentFacts[] {
  const smallest = way.reduce((least, { path }, index) => (path < (way[least]?.path ?? '') ? index : least), 0);
  return [...way.slice(smallest), ...way.slice(0, smallest)];
}

/** Leaves out, again and again, what leads nowhere: long chains without a cycle cost nothing then. */
function withoutEnds(graph: Graph): Graph {
  const sources = new Map<DocumentFacts, DocumentFacts[]>();
  for (const [from, targets] of graph)
    for (const to of targets.keys()) sources.set(to, [...(sources.get(to) ?? []), from]);
  const left = new Map(Array.from(graph, ([from, targets]) => [from, targets.size]));
  const ends = [...sources.keys(), ...graph.keys()].filter((document) => (left.get(document) ?? 0) === 0);
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
function graphOf(field: string, project: Project): Graph {
  const graph: Graph = new Map();
  const add = (from: DocumentFacts, to: DocumentFacts, range: Range | undefined) => {
    const targets = graph.get(from) ?? new Map<DocumentFacts, Range | undefined>();
    graph.set(from, targets);
    if (from !== to) targets.set(to, targets.get(to) ?? range);
  };
  for (const document of project.documents) {
    for (const { spec, value, place } of relationsOf(project, document)) {
      const target = resolveRelation(project, document, value, spec.to);
      if (target === undefined) continue;
      if (spec.field === field && spec.acyclic) add(document, target, document.frontmatter.places[place]);
      else if (spec.inverse === field) add(target, document, undefined);
    }
  }
  return graph;
}

/** The shortest way from a document to itself. */
function wayBack(start: DocumentFacts, graph: Graph): DocumentFacts[] | undefined {
  const before = new Map<DocumentFacts, DocumentFacts>();
  const queue = [start];
  for (const document of queue) {
    for (const next of graph.get(document)?.keys() ?? []) {
      if (next === start) {
        const way = [document];
        while (way[0] !== start) way.unshift(before.get(way[0]!)!);
        return way;
      }
      if (before.has(next) || !graph.has(next)) continue;
      before.set(next, document);
      queue.push(next);
    }
  }
  return undefined;
}
