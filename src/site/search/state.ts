import type { Layout } from './layout.ts';
import type { Settings } from './pagefind.ts';

/** A page to be found: its address on the site and the place of its HTML. `key` is equal where the page is. */
export interface SearchPage {
  address: string;
  file: string;
  key: string;
}

/** What is known of a shard without reading its files. */
export interface Shard {
  /** Keys by address, of all its pages. */
  pages: Record<string, string>;
  /** The pages that can be found: names of their fragments and numbers of their words. */
  found: [fragment: string, words: number][];
  /** Names of fields of metadata. */
  fields: string[];
  filters: Filter[];
  /** The letters that decide on the packs of its words, with spaces between. */
  keys: string;
  /** Bytes that it has in each pack. */
  pieces: number[];
  /** Of its pieces and fragments. */
  digest: string;
}

/** Which pages have which value. */
export type Filter = [name: string, values: [value: string, pages: number[]][]];

/** What browsers are told before they search: Pagefind's version, and characters that are parts of words. */
export interface Entry {
  version: string;
  include_characters: string[];
}

/** Plain data: what a run has to know to take over what the run before made. */
export interface SearchState {
  layout: Layout;
  settings: Settings;
  entry: Entry;
  /** Digests by file of what browsers run. */
  runtime: Record<string, string>;
  /** The name of this set of packs. */
  version: string;
  /** Bytes at the start of each pack that belong to no shard. */
  offsetsSize: number;
  shards: Shard[];
}
