import type { DocType, SectionSpec } from '../../model/doc-type.ts';
import type { DocumentFacts, Section, Table, Task } from '../../model/facts.ts';
import type { Position, Range } from '../../model/position.ts';
import {
  checklistColumns,
  type ColumnSpec,
  type TableProblem,
  type TableSpec,
  type TypedRow,
} from '../../model/table.ts';
import { isSection } from '../../text/section-title.ts';
import { list } from '../../text/words.ts';
import { columnsOf, type FoundColumns } from '../../text/table-columns.ts';
import { type Notes, type Reading, readRow } from './rows.ts';
import { leadsOf } from '../passages.ts';
import { deliverablesOf } from './deliverables.ts';
import { misplaced } from './misplaced.ts';
import { planNote } from './plan-note.ts';
import { openWriting } from './writing.ts';

type ReadTables = Pick<DocumentFacts, 'rows' | 'tableProblems' | 'rowIds' | 'rowMentions' | 'plan' | 'deliverables'>;

/** What the reader of tables sees of a document. */
type Body = Pick<DocumentFacts, 'text' | 'format' | 'tables' | 'tasks' | 'sections' | 'links'>;

/** Reads the tables and checklists that a contract types. Never throws for what stands in them. */
export function readTables(body: Body, { tables, sections }: Pick<DocType, 'tables' | 'sections'>): ReadTables {
  const rows: [string, TypedRow[]][] = [];
  const notes: Notes = { problems: [], ids: [], mentions: [], documents: [] };
  const typed: Section[] = [];
  for (const spec of tables) {
    const places = sectionsOf(body, sections, spec.section);
    typed.push(...places);
    const within = <Thing extends { range: Range }>(things: readonly Thing[]): Thing[] =>
      things.filter(({ range }) => places.some((section) => isWithin(range.start, section)));
    const found =
      spec.kind === 'checklist'
        ? toItems(body, within(body.tasks))
        : readTable(spec, within(body.tables), { writing: openWriting(body), notes });
    if (found.length > 0) rows.push([spec.name, found]);
  }
  const all = Object.fromEntries(rows);
  const others = body.tables.filter(({ range }) => !typed.some((section) => isWithin(range.start, section)));
  notes.problems.push(
    ...misplaced(
      tables.filter(({ name }) => all[name] === undefined),
      others,
    ),
  );
  const { problems, ids, mentions, documents } = notes;
  const deliverables = deliverablesOf(all, documents);
  return {
    rows: all,
    tableProblems: problems,
    rowIds: ids,
    rowMentions: mentions,
    plan: planNote(all, deliverables),
    deliverables,
  };
}

function sectionsOf({ sections }: Body, specs: readonly SectionSpec[], title: string): Section[] {
  const spec = specs.find((own) => own.title === title);
  return spec === undefined ? [] : sections.filter((section) => isSection(spec, section));
}

const isWithin = ({ line }: Position, { range, end }: Section): boolean =>
  line > range.start.line && (line < end.line || (line === end.line && end.column > 1));

function toItems(body: Body, tasks: readonly Task[]): TypedRow[] {
  const leads = tasks.length === 0 ? undefined : leadsOf(body);
  return tasks.map(({ text, done, range: { start } }) => {
    const under = leads?.get(start.line);
    return {
      line: start.line,
      cells: {
        [checklistColumns.item]: { text, value: text },
        [checklistColumns.done]: { text: done ? 'x' : '', value: done },
      },
      ...(under !== undefined && { under }),
    };
  });
}

/** Reads all tables of a section that have columns of the contract: a long list may stand in several. */
function readTable(
  spec: TableSpec,
  tables: readonly Table[],
  { writing, notes }: Pick<Reading, 'writing' | 'notes'>,
): TypedRow[] {
  const found = tables.map((table) => ({ table, columns: columnsOf(spec, table) }));
  const own = found.filter(({ columns }) => columns.size > 0);
  for (const { table, columns } of own.length > 0 ? own : found.slice(0, 1))
    notes.problems.push(...missing(spec, table, columns));
  const reading = { writing, notes, keys: new Map<string, number>() };
  return own.flatMap(({ table, columns }) =>
    table.rows.filter((row) => row.some(({ text }) => text !== '')).map((row) => readRow(spec, columns, row, reading)),
  );
}

function missing(spec: TableSpec, { header }: Table, columns: FoundColumns): TableProblem[] {
  const titles = spec.columns.filter(({ title, required }) => required && !columns.has(title));
  const [first, last] = [header[0], header.at(-1)];
  if (titles.length === 0 || first === undefined || last === undefined) return [];
  return [
    {
      kind: 'column',
      message: `The table of ${spec.name} has no column ${quoted(titles, 'and no column')}`,
      help: `Its columns are ${quoted(spec.columns, 'and')}, in any order`,
      range: { start: first.range.start, end: last.range.end },
    },
  ];
}

const quoted = (columns: readonly ColumnSpec[], last: string): string =>
  list(
    columns.map(({ title }) => `"${title}"`),
    last,
  );
