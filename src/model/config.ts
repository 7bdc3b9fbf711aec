import type { Levels } from './diagnostic.ts';
import type { DocType } from './doc-type.ts';

/** A project's settings with all defaults filled in. */
export interface Config {
  title: string;
  description: string;
  /** Folder of the documents, from the root, without slashes at its ends. */
  content: string;
  /** Folder that is copied to the site as it is, from the root. */
  publicDir: string;
  /** Address of the site, `https://docs.example.org`. */
  site: string | undefined;
  /** Path below which the site is served; begins and ends with `/`. */
  base: string;
  types: readonly DocType[];
  /** Levels over the rules' own. */
  rules: Levels;
  /** Absolute paths of the files that it was read from. */
  origin: readonly string[];
  /** Levels for some documents, over all others; of several that fit, the last one counts. */
  overrides: readonly Override[];
}

export interface Override {
  /** Globs from the content folder. */
  files: readonly string[];
  rules: Levels;
}
