import { posix } from 'node:path';
import { resolvedLinks } from '../check/links.ts';
import type { Cell, DocumentFacts, Table } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** Paths from the root of documents that plans promise; collected once, when a link first leads nowhere. */
const promised = new WeakMap<Project, ReadonlySet<string>>();

/** Tells whether a plan lists the missing document at a path among those that are still to be written. */
export function isPlanned(project: Project, path: string): boolean {
  let paths = promised.get(project);
  if (paths === undefined) {
    paths = new Set(project.documents.flatMap((document) => [...promisesOf(document, project)]));
    promised.set(project, paths);
  }
  return paths.has(path) || paths.has(`${path}.md`) || paths.has(`${path}.mdx`);
}

/** Rows of tables with the columns "Document" and "Status" whose status says that the document is not there yet. */
function* promisesOf(document: DocumentFacts, project: Project): Generator<string> {
  for (const table of document.tables) {
    const [name, status] = [column(table, 'document'), column(table, 'status')];
    if (name < 0 || status < 0) continue;
    for (const row of table.rows) {
      const cell = row[name];
      if (cell !== undefined && isOpen(row[status]?.text ?? '')) yield* pathsIn(cell, document, project);
    }
  }
}

const column = ({ header }: Table, title: string): number =>
  header.findIndex(({ text }) => text.toLowerCase() === title);

const isOpen = (status: string): boolean =>
  /^(?:|planned|to ?do|open|pending|proposed|scheduled|not started|not written|in progress)$/i.test(status.trim());

/** What the cell links to or, where it has a path as its text, the places that the path can mean. */
function pathsIn({ text, range }: Cell, document: DocumentFacts, project: Project): string[] {
  const isInCell = (place: { line: number; column: number }) =>
    place.line === range.start.line && place.column >= range.start.column && place.column < range.end.column;
  const linked = document.links.some((link) => isInCell(link.range.start))
    ? resolvedLinks(project, document).flatMap(({ link, target }) =>
        target.kind === 'missing' && isInCell(link.range.start) ? [target.path] : [],
      )
    : [];
  if (!/^\S+\.mdx?$/.test(text)) return linked;
  return [
    ...linked,
    posix.join(posix.dirname(document.path), text),
    posix.normalize(text),
    posix.join(project.config.content, text),
  ];
}
