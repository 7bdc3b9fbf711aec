import type { DocumentFacts } from '../model/facts.ts';
import type { Finding } from '../model/rule.ts';
import type { TableProblem } from '../model/table.ts';

/** What is wrong in one way with the tables of a document that its contract types. */
export const tableFindings = ({ tableProblems }: DocumentFacts, kind: TableProblem['kind']): Finding[] =>
  tableProblems.flatMap(({ kind: own, ...finding }) => (own === kind ? [finding] : []));
