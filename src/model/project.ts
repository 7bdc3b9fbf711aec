import type { CodeError } from './code-error.ts';
import type { Config } from './config.ts';
import type { DocumentFacts, Outline } from './facts.ts';

/** Answers by key. Whoever asks depends on the answer: that is what a later run looks at to leave a document alone. */
export type Lookup<Answer> = Pick<ReadonlyMap<string, Answer>, 'get' | 'has'>;

/** A circle of relations that may not run in one. */
export interface Cycle {
  field: string;
  /** Paths; each relates to the next, and the last to the first, which has the smallest path. */
  way: readonly string[];
}

export type Time = 'past' | 'today' | 'ahead';

/** What the check of a document needs to know that stands in no document. */
export interface Surroundings {
  config: Config;
  /** The day that the check is for, `YYYY-MM-DD`; undefined where no date is compared with it. */
  asOf: string | undefined;
  /** Where a day lies from there; undefined where no date is compared. */
  timeOf: (day: string) => Time | undefined;
  /** Addresses below the base that the site makes itself: home, index pages, pages of rules. */
  pages: ReadonlySet<string>;
  /** Of diagrams that cannot be drawn, by their source. */
  diagramErrors: ReadonlyMap<string, CodeError>;
  /** Of code that does not parse, by language and source: `codeKey`. */
  codeErrors: ReadonlyMap<string, CodeError>;
}

/** All documents with the look-ups that rules, views and the site share. Read-only. */
export interface Project<Document extends Outline = DocumentFacts> extends Surroundings {
  /** Sorted by path. */
  documents: readonly Document[];
  byPath: Lookup<Document>;
  /** Several where ids clash. */
  byId: Lookup<readonly Document[]>;
  /** By the folder that they lie in, from the root. */
  byFolder: Lookup<readonly Document[]>;
  /** By name of the type and the number that the name of the file begins with: `adr 7`. */
  byNumber: Lookup<readonly Document[]>;
  /** Documents that link or relate to the one with this path, sorted by path, itself left out. */
  linkedFrom: Lookup<readonly Document[]>;
  /** By the path of the document that a cycle begins with. */
  cycles: Lookup<readonly Cycle[]>;
  /** Tells whether a path from the root names a file, letter case included. */
  fileExists(path: string): boolean;
}
