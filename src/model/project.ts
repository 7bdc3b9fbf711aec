import type { Config } from './config.ts';
import type { DocumentFacts } from './facts.ts';
import type { CodeError } from './code-error.ts';

/** All documents with the look-ups that rules, views and the site share. Read-only. */
export interface Project {
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
  /** Tells whether a path from the root names a file, letter case included. */
  fileExists(path: string): boolean;
}
