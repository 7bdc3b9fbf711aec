import type {
  CellType,
  ColumnSpec,
  Comparison,
  DateRange,
  DocumentReference,
  Duration,
  Period,
  RowReference,
} from '../model/table.ts';

declare const value: unique symbol;

/** A column of a typed table; `Value` is what its cells give to views. */
export interface Column<Value> {
  readonly spec: Omit<ColumnSpec, 'title'>;
  /** A table may lack the column, and cells may be empty. */
  optional(): Column<Value | undefined>;
  /** No two rows have the same. */
  unique(): Column<Value>;
  /** Other heads that count as this column. */
  aliases(...names: string[]): Column<Value>;
  readonly [value]?: Value;
}

const columnOf = <Value>(spec: Omit<ColumnSpec, 'title'>): Column<Value> => ({
  spec,
  optional: () => columnOf<Value | undefined>({ ...spec, required: false }),
  unique: () => columnOf<Value>({ ...spec, unique: true }),
  aliases: (...names) => columnOf<Value>({ ...spec, aliases: [...spec.aliases, ...names] }),
});

const plain = <Value>(type: CellType): Column<Value> =>
  columnOf<Value>({ type, aliases: [], required: true, unique: false });

type Spellings = Readonly<Record<string, readonly string[]>>;

/** Kinds of columns. Each is required until it says `.optional()`. */
export const column = {
  text: () => plain<string>({ kind: 'text' }),
  /** `280`, `1,200`, `8.5k`; with the unit behind it or without. */
  number: (unit = '') => plain<number>({ kind: 'number', unit }),
  /** `80 %`, given as 80. */
  percent: () => plain<number>({ kind: 'percent' }),
  /** A day or a range of days: `2026-01-05`, `2026-01-05 to 2026-01-09`. */
  date: () => plain<DateRange>({ kind: 'date' }),
  /** `Week 3-4`, `Day 1`, or dates. */
  period: () => plain<Period>({ kind: 'period' }),
  /** `2 days`, `1-2 days`, `2 weeks`; numbers alone are days. */
  duration: () => plain<Duration>({ kind: 'duration' }),
  /** One of some values, in any letter case, each with other spellings, emoji too: `{ done: ['complete', '✅'] }`. */
  oneOf: <const Values extends Spellings>(values: Values) =>
    plain<Extract<keyof Values, string>>({ kind: 'oneOf', values }),
  /** A person or a role. */
  person: () => plain<string>({ kind: 'person' }),
  /** Several of them. */
  people: () => plain<readonly string[]>({ kind: 'people' }),
  /** A link to a document, or the path of its file. */
  document: () => plain<DocumentReference>({ kind: 'document' }),
  /** The name of the row, which no other row has. */
  id: () => plain<string>({ kind: 'id' }).unique(),
  /** Names of rows, `T1, T2`, also of another document's: `orca#T5`. */
  ids: (of: string) => plain<readonly RowReference[]>({ kind: 'ids', of }),
  /** The beginning of a hash, 12 hexadecimal digits or more. */
  hash: () => plain<string>({ kind: 'hash' }),
  /** What a number is compared with: `<200ms p95`. */
  comparison: () => plain<Comparison>({ kind: 'comparison' }),
  /** How likely or how bad: low, medium, high or critical. */
  level: () =>
    column.oneOf({
      low: ['l', 'minor', 'unlikely', '🟢'],
      medium: ['m', 'med', 'moderate', 'possible', '🟡'],
      high: ['h', 'major', 'likely', '🟠'],
      critical: ['c', 'severe', 'very high', '🔴'],
    }),
};
