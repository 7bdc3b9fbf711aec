import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { documentProjects } from './projects.ts';
import { isPublished, publishedDocuments } from './published.ts';

/** Documents of one type and project. */
export interface MapGroup {
  /** Its place among the groups. */
  index: number;
  /** Name of the type. */
  type: string;
  /** As documents call it, and as the site does; empty where there is none, undefined for all that are left over. */
  project: string | undefined;
  label: string;
  documents: number;
  /** From one document of it to another one of it. */
  within: number;
}

/** How many documents of one group link or relate to how many of another: pairs of documents. */
export interface MapLink {
  from: number;
  to: number;
  count: number;
}

/** A document that links or relates to another one, and the places of their groups. */
export interface MapPair {
  from: Card;
  to: Card;
  groups: readonly [from: number, to: number];
}

export interface DocumentMap {
  /** Project by project in the order of the site, type by type in that of the config. */
  groups: readonly MapGroup[];
  /** The most first. */
  links: readonly MapLink[];
  /** By group and path of the first, then of the second. */
  pairs: readonly MapPair[];
}

/** More rows take more than a screen: the projects with the fewest documents are put together. */
const mostProjects = 12;

const known = new WeakMap<Project<Card>, DocumentMap>();

/** Says which groups of documents link to which. Made once for a project. */
export function documentMap(project: Project<Card>): DocumentMap {
  const found = known.get(project) ?? makeMap(project);
  known.set(project, found);
  return found;
}

/** Tells whether the map has links, without gathering them. */
export function hasMapLinks(project: Project<Card>): boolean {
  const cards = publishedDocuments(project);
  const keyOf = groupKeys(rowsOf(project));
  const keys = new Map(cards.map((card) => [card.path, keyOf(card)]));
  if (new Set(keys.values()).size < 2) return false;
  return cards.some(({ path }) =>
    project.linkedFrom.get(path)?.some((source) => keys.has(source.path) && keys.get(source.path) !== keys.get(path)),
  );
}

const groupKeys =
  (rowOf: (path: string) => Row) =>
  ({ path, docType }: Card): string =>
    JSON.stringify([rowOf(path).order, docType]);

function makeMap(project: Project<Card>): DocumentMap {
  const cards = publishedDocuments(project);
  const rowOf = rowsOf(project);
  const keyOf = groupKeys(rowOf);
  const groups = groupsOf(project, cards, rowOf, keyOf);
  const counts = new Map<string, number>();
  const pairs: MapPair[] = [];
  for (const target of cards)
    for (const source of project.linkedFrom.get(target.path) ?? []) {
      if (!isPublished(project, source)) continue;
      const [from, to] = [groups.get(keyOf(source))!, groups.get(keyOf(target))!];
      pairs.push({ from: source, to: target, groups: [from.index, to.index] });
      if (from === to) from.within += 1;
      else counts.set(`${from.index} ${to.index}`, (counts.get(`${from.index} ${to.index}`) ?? 0) + 1);
    }
  const links = Array.from(counts, ([key, count]): MapLink => {
    const [from = 0, to = 0] = key.split(' ').map(Number);
    return { from, to, count };
  });
  return {
    groups: [...groups.values()],
    links: links.toSorted((a, b) => b.count - a.count || a.from - b.from || a.to - b.to),
    pairs: pairs.toSorted((a, b) => a.groups[0] - b.groups[0] || byPath(a.from, b.from) || byPath(a.to, b.to)),
  };
}

const byPath = (a: Card, b: Card): number => (a.path < b.path ? -1 : Number(a.path > b.path));

interface Row {
  order: number;
  project: string | undefined;
  label: string;
}

/** The row of a document, by its path. */
function rowsOf(project: Project<Card>): (path: string) => Row {
  const projects = documentProjects(project);
  const largest = new Set(projects.toSorted((a, b) => b.documents.length - a.documents.length).slice(0, mostProjects));
  const left: Row = { order: projects.length, project: undefined, label: '' };
  const none: Row = { order: projects.length + 1, project: '', label: '' };
  const rows = new Map<string, Row>();
  for (const [order, own] of projects.entries()) {
    const row = largest.has(own) ? { order, project: own.name, label: own.label } : left;
    for (const { path } of own.documents) rows.set(path, row);
  }
  return (path) => rows.get(path) ?? none;
}

function groupsOf(
  project: Project<Card>,
  cards: readonly Card[],
  rowOf: (path: string) => Row,
  keyOf: (card: Card) => string,
): Map<string, MapGroup> {
  const types = new Map(project.config.types.map(({ name }, index) => [name, index]));
  const found = [...Map.groupBy(cards, keyOf)].map(([key, own]) => ({ key, own, row: rowOf(own[0]!.path) }));
  const sorted = found.toSorted(
    (a, b) => a.row.order - b.row.order || types.get(a.own[0]!.docType)! - types.get(b.own[0]!.docType)!,
  );
  return new Map(
    sorted.map(({ key, own, row: { project: name, label } }, index) => [
      key,
      { index, type: own[0]!.docType, project: name, label, documents: own.length, within: 0 },
    ]),
  );
}
