import type { CellType } from '../../../model/table.ts';
import type { CellReader } from './cell.ts';
import { readDate, readPeriod } from './date.ts';
import { readDuration } from './duration.ts';
import { readPeople, readPerson } from './names.ts';
import { readComparison, readNumber, readPercent } from './number.ts';
import { readHash } from './hash.ts';
import { readOneOf } from './one-of.ts';
import { readDocument, readId, readIds } from './references.ts';

/** One for each kind of column. */
export const cellReaders: Readonly<Record<CellType['kind'], CellReader>> = {
  text: ({ text }) => ({ value: text }),
  number: readNumber,
  percent: readPercent,
  date: readDate,
  period: readPeriod,
  duration: readDuration,
  oneOf: readOneOf,
  person: readPerson,
  people: readPeople,
  document: readDocument,
  id: readId,
  ids: readIds,
  comparison: readComparison,
  hash: readHash,
};
