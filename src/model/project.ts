import type { CodeError } from './code-error.ts';
import type { Config } from './config.ts';
import type { DocumentFacts, Outline } from './facts.ts';
import type { Picture } from './picture.ts';

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
  /** Ids of the headings that were promised to stay at an address below the base; undefined where nothing was. */
  promisedAt: (address: string) => readonly string[] | undefined;
  /** Whether a rule file has an alert of this name; undefined where none is named, or not all can be read. */
  hasAlert: (name: string) => boolean | undefined;
  /** Addresses below the base that the site makes itself: home, index pages, pages of rules. */
  pages: ReadonlySet<string>;
  /** Of diagrams that cannot be drawn, by their source. */
  diagramErrors: ReadonlyMap<string, CodeError>;
  /** Of code that does not parse, by language and source: `codeKey`. */
  codeErrors: ReadonlyMap<string, CodeError>;
  /** Why addresses on other sites cannot be reached, by address without `#`; empty where nobody asked. */
  unreachable: ReadonlyMap<string, string>;
}

/** The files of a project, by path from its root, with `/`. A path that leaves the root does not exist. */
export interface Files {
  /** Tells whether a path names a file or a folder, letter case included. */
  fileExists: (path: string) => boolean;
  /**
   * Finds how a path is spelled, letter case aside; a folder ends with `/`.
   *
   * @returns undefined where there is none, or several that differ in letter case alone.
   */
  realPath: (path: string) => string | undefined;
  /** Reads the size of a picture; undefined where there is no such file. */
  picture: (path: string) => Picture | undefined;
}

/** All documents with the look-ups that rules, views and the site share. Read-only. */
export interface Project<Document extends Outline = DocumentFacts> extends Surroundings, Files {
  /** Sorted by path. */
  documents: readonly Document[];
  byPath: Lookup<Document>;
  /** Several where ids clash. */
  byId: Lookup<readonly Document[]>;
  /** By the folder that they lie in, from the root. */
  byFolder: Lookup<readonly Document[]>;
  /** By an address below the base that they had before; several where two claim one. */
  byOldAddress: Lookup<readonly Document[]>;
  /** By name of the type and the number that the name of the file begins with: `adr 7`. */
  byNumber: Lookup<readonly Document[]>;
  /** Documents that link or relate to the one with this path, sorted by path, itself left out. */
  linkedFrom: Lookup<readonly Document[]>;
  /** Documents that say of the one with this path that they supersede it, sorted by path. */
  successors: Lookup<readonly Document[]>;
  /** By name and of what: `figureKey`. No answer where there is no such figure, or nothing to count in. */
  figures: Lookup<number>;
  /** By the path of the document that a cycle begins with. */
  cycles: Lookup<readonly Cycle[]>;
}
