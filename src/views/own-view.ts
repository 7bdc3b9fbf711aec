import type { Card } from '../model/card.ts';
import type { OwnView, ViewCell, ViewDocument, ViewFacts, ViewRow } from '../model/own-view.ts';
import type { Project } from '../model/project.ts';
import { UsageError } from '../model/usage-error.ts';
import { addDays } from '../text/day.ts';
import { documentSummary } from './document-summary.ts';
import { publishedDocuments } from './published.ts';

/** A row of a view of the project's own, as it can be shown. */
export interface OwnRow {
  card: Card;
  line: number | undefined;
  /** By column; each has all of them. */
  cells: Readonly<Record<string, Exclude<ViewCell, undefined>>>;
}

interface Made {
  rows: readonly OwnRow[];
  /** It asked which day it is. */
  usesDay: boolean;
}

const known = new WeakMap<Project<Card>, Map<string, Made>>();

/**
 * The rows of a view of the project's own. Made once for a project.
 *
 * @throws {UsageError} Where its code throws, or gives what is no row.
 */
export const ownRows = (project: Project<Card>, view: OwnView): readonly OwnRow[] => madeOf(project, view).rows;

/** Last days before one of the views of the project's own may show something else: those that ask which day it is. */
export function ownViewDays(project: Project<Card>, views: readonly OwnView[] = project.config.views): string[] {
  const { asOf } = project;
  if (asOf === undefined) return [];
  return views.some((view) => madeOf(project, view).usesDay) ? [addDays(asOf, -1), asOf] : [];
}

function madeOf(project: Project<Card>, view: OwnView): Made {
  const ofProject = known.get(project) ?? new Map<string, Made>();
  known.set(project, ofProject);
  const found = ofProject.get(view.name) ?? make(project, view);
  ofProject.set(view.name, found);
  return found;
}

function make(project: Project<Card>, view: OwnView): Made {
  const cards = publishedDocuments(project);
  const documents = cards.map((card) => viewDocument(project, card));
  const cardOf = new Map(documents.map((document, index) => [document, cards[index]!]));
  let usesDay = false;
  const facts: ViewFacts = {
    documents,
    get asOf() {
      usesDay = true;
      return project.asOf;
    },
  };
  const given = run(project, view, facts);
  if (!Array.isArray(given)) throw refusal(view, `rows gives ${nameOf(given)} and not a list`);
  return { rows: given.map((row: unknown, index) => checked(view, row, index + 1, cardOf)), usesDay };
}

function run(project: Project<Card>, view: OwnView, facts: ViewFacts): unknown {
  try {
    return view.rows(facts);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refusal(view, `rows stopped${placeOf(error, project.config.origin)}: ${message}`);
  }
}

/** Where in the project's own code an error arose. */
function placeOf(error: unknown, origin: readonly string[]): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const line of stack.split('\n')) {
    const file = origin.find((path) => line.includes(encodeURI(path)) || line.includes(path));
    const [, number] = /:(\d+):\d+\)?$/.exec(line) ?? [];
    if (file !== undefined && number !== undefined) return ` in ${file.split(/[\\/]/).at(-1)}, line ${number}`;
  }
  return '';
}

function checked(view: OwnView, row: unknown, number: number, cardOf: ReadonlyMap<ViewDocument, Card>): OwnRow {
  const { document, line, cells } = (typeof row === 'object' && row !== null ? row : {}) as Partial<ViewRow>;
  const card = document && cardOf.get(document);
  if (card === undefined) throw refusal(view, `row ${number} has no document: give one of facts.documents`);
  if (line !== undefined && !(Number.isInteger(line) && line > 0))
    throw refusal(view, `row ${number} has a line that is no number of a line`);
  if (typeof cells !== 'object' || cells === null) throw refusal(view, `row ${number} has no cells`);
  const unknown = Object.keys(cells).find((key) => !Object.hasOwn(view.columns, key));
  if (unknown !== undefined) throw refusal(view, `row ${number} has a cell "${unknown}", and there is no such column`);
  const shown = Object.keys(view.columns).map((key) => {
    const cell = Object.hasOwn(cells, key) ? cells[key] : undefined;
    if (!isCell(cell)) throw refusal(view, `row ${number} has ${nameOf(cell)} below "${key}", which cannot be shown`);
    return [key, plain(cell)];
  });
  return { card, line, cells: Object.fromEntries(shown) as OwnRow['cells'] };
}

const isCell = (cell: unknown): cell is ViewCell =>
  cell === undefined ||
  cell === null ||
  ['string', 'boolean'].includes(typeof cell) ||
  (typeof cell === 'number' && Number.isFinite(cell)) ||
  (typeof cell === 'object' && 'text' in cell && typeof cell.text === 'string');

const plain = (cell: ViewCell): Exclude<ViewCell, undefined> =>
  typeof cell === 'object' && cell !== null
    ? { text: cell.text, ...(typeof cell.source === 'string' && { source: cell.source }) }
    : (cell ?? null);

const nameOf = (value: unknown): string =>
  value instanceof Promise
    ? 'a promise'
    : typeof value === 'number'
      ? String(value)
      : `a value of type ${typeof value}`;

const refusal = ({ name }: OwnView, what: string): UsageError => new UsageError(`views: "${name}": ${what}`);

function viewDocument(project: Project<Card>, card: Card): ViewDocument {
  const {
    docType,
    address: _address,
    isCard: _isCard,
    language: _language,
    alerts: _alerts,
    ...summary
  } = documentSummary(project, card);
  return {
    ...summary,
    id: card.id,
    type: docType.name,
    words: card.words,
    metadata: card.frontmatter.values,
    headings: card.headings,
    links: [...new Set(card.links.map(({ url }) => url))],
    rows: card.rows,
  };
}
