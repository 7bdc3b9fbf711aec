import type { Range } from './position.ts';

/** What a figure is asked of, as it is written: nothing for the document itself. */
export interface FigureRequest {
  /** `tasks.count` */
  name: string;
  /** Names a document as relations do. */
  document?: string;
  /** Names a project, or `*` for all documents. */
  project?: string;
}

/** `>= 50` */
export interface Expectation {
  operator: '<' | '<=' | '=' | '>=' | '>';
  value: number;
  /** Digits behind the point, as it is written. */
  decimals: number;
}

/** A figure that a document shows or states: a component, or a comment behind a number. */
export interface FigureClaim extends FigureRequest {
  /** Whether its value is shown on the page. */
  isShown: boolean;
  /** What is said of it; undefined where it is only shown. */
  expected: Expectation | undefined;
  /** As the text has it: `>= 50`, `16`. */
  written: string;
  /** Why it cannot be understood. */
  problem: { message: string; help: string } | undefined;
  /** Of what is said. */
  range: Range;
  /** Of the whole component or comment. */
  place: Range;
}

/** Names a request among those of a document. */
export const requestKey = ({ name, document = '', project = '' }: FigureRequest): string =>
  JSON.stringify([name, document, project]);
