import type { Cbor, decode, encode } from './cbor.ts';

/** Where a word stands on a page: the distance to the page before, places in the text, places in metadata. */
export type Posting = [distance: number, places: number[], metaPlaces?: number[]];

/** A word as Pagefind writes it, with forms of it that have accents. */
export type Word = [word: string, pages: Posting[], forms?: [form: string, pages: Posting[]][]];

/** What one shard says of the words of one pack; pages and fields of metadata count from 0 in each shard. */
export type Piece = [shard: number, words: Word[]];

/** By shard: the numbers that its first page and its first field of metadata have among all. */
export type Offsets = [page: number, field: number][];

/**
 * Makes one list of words from what shards say of them. Travels to the browser as text, so it uses nothing from
 * elsewhere.
 *
 * @param pieces In the order of their shards.
 */
export function join(offsets: Offsets, pieces: readonly Piece[]): Word[] {
  interface Joined {
    pages: Posting[];
    last: number;
    forms: Map<string, Joined>;
  }
  const entry = (map: Map<string, Joined>, name: string): Joined => {
    const joined = map.get(name) ?? { pages: [], last: 0, forms: new Map<string, Joined>() };
    map.set(name, joined);
    return joined;
  };
  const add = (joined: Joined, pages: readonly Posting[], [firstPage, firstField]: [number, number]): void => {
    let page = firstPage;
    for (const [distance, places, metaPlaces = []] of pages) {
      page += distance;
      // A number below zero is not a place: it names the field of those that follow.
      const moved = metaPlaces.map((place) => (place < 0 ? place - firstField : place));
      joined.pages.push([page - joined.last, places, moved]);
      joined.last = page;
    }
  };
  const words = new Map<string, Joined>();
  for (const [shard, list] of pieces) {
    for (const [word, pages, forms = []] of list) {
      const joined = entry(words, word);
      add(joined, pages, offsets[shard]!);
      for (const [form, formPages] of forms) add(entry(joined.forms, form), formPages, offsets[shard]!);
    }
  }
  return [...words].map(([word, { pages, forms }]) => [
    word,
    pages,
    [...forms].map(([form, joined]) => [form, joined.pages]),
  ]);
}

/**
 * Makes a `fetch` that gives packs as chunks of a Pagefind index, and all else as it is, and what is loaded ahead at once.
 *
 * @param parts The functions of these names. They are given, as what is imported here is called otherwise there.
 * @returns Throws where a pack is damaged.
 */
export function unpacking(
  fetch: (address: string) => Promise<Response>,
  parts: { decode: typeof decode; encode: typeof encode; join: typeof join },
): (address: string) => Promise<Response> {
  const unpack = async (pack: Response): Promise<Response> => {
    const inflated = pack.body!.pipeThrough(new DecompressionStream('deflate-raw'));
    const [offsets, ...pieces] = parts.decode(new Uint8Array(await new Response(inflated).arrayBuffer()));
    return new Response(parts.encode([parts.join(offsets as Offsets, pieces as Piece[]) as Cbor[]], 'pagefind_dcd'));
  };
  return async (address) => {
    const name = address.slice(address.lastIndexOf('/') + 1);
    const early = globalThis.docwrightAhead?.get(name);
    globalThis.docwrightAhead?.delete(name);
    const response = await (early ?? fetch(address));
    return response.ok && /\/index\/[^/]+\/\d+\.pf_index$/.test(address) ? unpack(response) : response;
  };
}
