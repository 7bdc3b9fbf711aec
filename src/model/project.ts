import type { Config } from './config.ts';
import type { DocumentFacts } from './facts.ts';
import type { CodeError } from './code-error.ts';

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
}

/** All documents with the look-ups that rules, views and the site share. Read-only. */
export interface Project extends Files {
  config: Config;
  /** Sorted by path. */
  documents: readonly DocumentFacts[];
  byPath: ReadonlyMap<string, DocumentFacts>;
  /** Several where ids clash. */
  byId: ReadonlyMap<string, readonly DocumentFacts[]>;
  /** Documents that link or relate to the one with this path, sorted by path, itself left out. */
  linkedFrom: ReadonlyMap<string, readonly DocumentFacts[]>;
  /** Addresses below the base that the site makes itself: home, index pages, pages of rules. */
  pages: ReadonlySet<string>;
  /** The day that the check is for, `YYYY-MM-DD`; undefined where no date is compared with it. */
  asOf: string | undefined;
  /** Of diagrams that cannot be drawn, by their source. */
  diagramErrors: ReadonlyMap<string, CodeError>;
  /** Of code that does not parse, by language and source: `codeKey`. */
  codeErrors: ReadonlyMap<string, CodeError>;
  /** Why addresses on other sites cannot be reached, by address without `#`; empty where nobody asked. */
  unreachable: ReadonlyMap<string, string>;
}
