import type { Inputs, Place } from '../page-kinds.ts';

/** What a file holds; parts of a large one come one after another. */
export type Content = string | Uint8Array | AsyncIterable<string>;

/** A file of the site that is no page: for machines. It is made from its inputs, without Astro. */
export interface PlannedFile {
  /** Path below the base, not escaped. */
  address: string;
  /** All that it depends on, beside what all pages share: plain data, or digests of it. */
  inputs: () => Inputs;
  /** @param read Gives another planned file; for one that is `isAssembled`. */
  make: (read: ReadFile) => Content | Promise<Content>;
  /** Depends on its inputs alone: it stays where what all pages share is another. */
  isLasting?: boolean;
  /** Made of other planned files, after these. */
  isAssembled?: boolean;
}

/** @returns undefined where no such file is made. */
export type ReadFile = (address: string) => string | Promise<string> | undefined;

export type FileKind = (site: Place) => PlannedFile[];
