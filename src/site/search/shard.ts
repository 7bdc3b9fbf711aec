import { createHash } from 'node:crypto';
import { constants, deflateRawSync, gunzipSync } from 'node:zlib';
import { type Cbor, decode, encode } from './cbor.ts';
import { keyOf, type Layout, packCount, packOf } from './layout.ts';
import { type IndexFiles, withoutGroup } from './pagefind.ts';
import type { Filter, SearchPage, Shard } from './state.ts';

/** A shard with what it has in each pack. */
export interface MadeShard {
  shard: Shard;
  pieces: Uint8Array[];
}

/** One whose fragments, by name, are nowhere yet. */
export interface FreshShard extends MadeShard {
  fragments: Map<string, Uint8Array>;
}

/** What is said of it stays as Pagefind wrote it. */
type Word = [word: string, ...said: Uint8Array[]];

type Meta = [version: string, pages: [string, number][], chunks: Cbor, filters: Cbor, sorts: Cbor, fields: string[]];

/** Cuts what Pagefind made of a shard into pieces. @param number Of the shard. */
export function cutShard(number: number, pages: readonly SearchPage[], files: IndexFiles, layout: Layout): FreshShard {
  const { meta, words, filters, fragments } = sort(files);
  const lists: Word[][] = Array.from({ length: packCount(layout) }, () => []);
  const packs = new Map<string, number>();
  for (const word of words) {
    const key = keyOf(word[0], layout);
    const pack = packs.get(key) ?? packOf(key, layout);
    packs.set(key, pack);
    lists[pack]!.push(word);
  }
  const pieces = lists.map((list) => (list.length === 0 ? new Uint8Array() : compress([number, list])));
  const found = (meta?.[1] ?? []).map(([fragment, count]): [string, number] => [withoutGroup(fragment), count]);
  const shard: Shard = {
    pages: Object.fromEntries(pages.map(({ address, key }) => [address, key])),
    found,
    fields: meta?.[5] ?? [],
    filters,
    keys: [...packs.keys()].join(' '),
    pieces: pieces.map(({ length }) => length),
    digest: digestOf([...pieces, ...found.map(([name]) => fragments.get(name)!)]),
  };
  return { shard, pieces, fragments };
}

/** Part of a deflate stream: such parts, one after the other, are one stream. */
export function compress(value: Cbor): Uint8Array {
  const bytes = encode(value);
  const chunkSize = bytes.length + 1024;
  // A copy: each of the many pieces would hold all the memory that compressing it might have taken.
  return Buffer.from(deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, chunkSize }));
}

export function digestOf(parts: readonly Uint8Array[]): string {
  const all = createHash('sha256').update(parts.map(({ length }) => length).join());
  for (const part of parts) all.update(part);
  return all.digest('hex');
}

/** What Pagefind's files hold; there are none of an index without pages. */
function sort(files: IndexFiles) {
  let meta: Meta | undefined;
  const words: Word[] = [];
  const filters: Filter[] = [];
  const fragments = new Map<string, Uint8Array>();
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (path.endsWith('.pf_meta')) meta = open(content) as Meta;
    if (path.endsWith('.pf_index')) words.push(...(open(content, 3)[0] as Word[]));
    if (path.endsWith('.pf_filter')) filters.push(open(content) as Filter);
    if (path.endsWith('.pf_fragment')) fragments.set(path.slice('fragment/'.length, -'.pf_fragment'.length), content);
  }
  words.sort(([a], [b]) => (a < b ? -1 : 1));
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return { meta, words, filters, fragments };
}

export const signature = 'pagefind_dcd';

function open(content: Uint8Array, deepest?: number): Cbor[] {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, signature.length) !== signature) throw new Error('Pagefind wrote an unknown format');
  return decode(bytes.subarray(signature.length), deepest)[0] as Cbor[];
}
