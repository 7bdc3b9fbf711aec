import { type SignOffState, signOffState } from '../../check/sign-off.ts';
import { signOffs } from '../../doc-types/sign-offs.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { documentSummary } from '../document-summary.ts';
import { publishedDocuments } from '../published.ts';

/** A row of a table of sign-offs. */
export interface SignOff {
  document: Card;
  /** Of its row in the file. */
  line: number;
  role: string;
  name: string;
  /** `YYYY-MM-DD`; empty where nobody signed. */
  date: string;
  /** That was signed. */
  version: string;
  /** `closed` where it does not hold, and nothing is asked of the document any more. */
  state: SignOffState | 'closed';
}

/** What needs somebody first. */
export const signOffStates = ['lapsed', 'open', 'unbound', 'valid', 'closed'] as const;

const known = new WeakMap<Project<Card>, readonly SignOff[]>();

/** The sign-offs of all documents, by state, path and line. */
export function signOffsOf(project: Project<Card>): readonly SignOff[] {
  const found = known.get(project) ?? list(project);
  known.set(project, found);
  return found;
}

const list = (project: Project<Card>): SignOff[] =>
  publishedDocuments(project)
    .flatMap((document) => ofDocument(project, document))
    .toSorted((a, b) => signOffStates.indexOf(a.state) - signOffStates.indexOf(b.state));

function ofDocument(project: Project<Card>, document: Card): SignOff[] {
  const { docType, status } = documentSummary(project, document);
  const isClosed = docType.life.final.includes(status);
  return signOffs.rowsOf(document).map((row) => ({
    document,
    line: row.line,
    role: row.cells.Role?.text ?? '',
    name: row.cells.Name?.value ?? '',
    date: row.cells.Date?.value?.from ?? '',
    version: row.cells.Version?.value ?? '',
    state: stateOf(signOffState(row, document), isClosed),
  }));
}

const stateOf = (state: SignOffState, isClosed: boolean): SignOff['state'] =>
  isClosed && state !== 'valid' ? 'closed' : state;
