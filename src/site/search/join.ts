/** Where a word stands on a page: the distance to the page before, places in the text, places in metadata. */
export type Posting = [distance: number, places: number[], metaPlaces?: number[]];

/** A word as Pagefind writes it, with forms of it that have accents. */
export type Word = [word: string, pages: Posting[], forms?: [form: string, pages: Posting[]][]];

/** What one shard says of the words of one pack; pages and fields of metadata count from 0 in each shard. */
export type Piece = [shard: number, words: Word[]];

/** By shard: the numbers that its first page and its first field of metadata have among all. */
export type Offsets = [page: number, field: number][];

/**
 * Makes one list of words from what shards say of them, for Pagefind to read: `[Word[]]` in CBOR. Places are copied as they
 * are: a reader waits meanwhile. Travels to the browser as text, so it uses nothing from elsewhere.
 *
 * @param pack In CBOR: `Offsets`, and a `Piece` of each shard that has one, in their order.
 * @param signature Stands before the list.
 * @throws {TypeError | RangeError} Where the bytes are something else, or end too early.
 */
export function join(pack: Uint8Array, signature: string): Uint8Array<ArrayBuffer> {
  interface Joined {
    /** As it stands in the pack. */
    name: ArrayLike<number>;
    pages: number;
    lastPage: number;
    parts: ArrayLike<number>[];
    forms: Map<string, Joined>;
  }
  // Of each byte a letter: which one does not matter.
  const keys = new TextDecoder('latin1');
  let at = 0;
  const number = (first: number): number => {
    const short = first & 31;
    if (short < 24) return short;
    if (short > 26) throw new TypeError(`No part of a search index: length ${short}`);
    let value = 0;
    for (const end = at + (1 << (short - 24)); at < end; at++) value = value * 256 + pack[at]!;
    return value;
  };
  /** Reads the head of a value. @returns Its number: of a text or a list, the length. */
  const read = (type: number): number => {
    const first = pack[at++];
    if (first === undefined) throw new RangeError('A part of the search index ends too early');
    if (first >> 5 !== type) throw new TypeError(`No part of a search index: type ${first >> 5}`);
    return number(first);
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands in this function travels with it
  const head = (type: number, value: number): number[] => {
    const width = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    const bytes = [(type << 5) | (width === 0 ? value : width === 4 ? 26 : 23 + width)];
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes.push((value >>> shift) & 255);
    return bytes;
  };
  const skipNumbers = (): void => {
    for (let left = read(4); left > 0 && at < pack.length; left--) {
      const short = pack[at]! & 31;
      at += short < 24 ? 1 : 1 + (1 << (short - 24));
    }
  };
  /** Finds the entry for the text that comes. */
  const entry = (map: Map<string, Joined>): Joined => {
    const start = at;
    const length = read(3);
    at += length;
    const name = pack.subarray(start, at);
    const key = keys.decode(name);
    const known = map.get(key) ?? { name, pages: 0, lastPage: 0, parts: [], forms: new Map<string, Joined>() };
    map.set(key, known);
    return known;
  };
  /** Adds the pages that come, which a shard numbers from its own first one. */
  const addPages = (joined: Joined, firstPage: number, firstField: number): void => {
    const count = read(4);
    let page = firstPage;
    let copied = at;
    for (let i = 0; i < count; i++) {
      const size = read(4);
      page += read(0);
      if (i === 0) {
        joined.parts.push(head(4, size), head(0, page - joined.lastPage));
        copied = at;
      }
      skipNumbers();
      if (size < 3) continue;
      for (let places = read(4); places > 0 && at < pack.length; places--) {
        const start = at;
        const first = pack[at++]!;
        const place = number(first);
        // A number below zero is not a place: it names the field of those that follow.
        if (first >> 5 !== 1 || firstField === 0) continue;
        joined.parts.push(pack.subarray(copied, start), head(1, place + firstField));
        copied = at;
      }
    }
    joined.parts.push(pack.subarray(copied, at));
    joined.pages += count;
    if (count > 0) joined.lastPage = page;
  };
  const words = new Map<string, Joined>();
  const offsets = Array.from({ length: read(4) }, () => {
    read(4);
    return [read(0), read(0)] as const;
  });
  while (at < pack.length) {
    read(4);
    const [firstPage, firstField] = offsets[read(0)]!;
    for (let left = read(4); left > 0; left--) {
      const size = read(4);
      const joined = entry(words);
      addPages(joined, firstPage, firstField);
      for (let forms = size > 2 ? read(4) : 0; forms > 0; forms--) {
        read(4);
        addPages(entry(joined.forms), firstPage, firstField);
      }
    }
  }
  if (at > pack.length) throw new RangeError('A part of the search index ends too early');
  const all: ArrayLike<number>[] = [new TextEncoder().encode(signature), head(4, 1), head(4, words.size)];
  const put = (size: number, { name, pages, parts }: Joined): void => {
    all.push(head(4, size), name, head(4, pages));
    for (const part of parts) all.push(part);
  };
  for (const word of words.values()) {
    put(3, word);
    all.push(head(4, word.forms.size));
    for (const form of word.forms.values()) put(2, form);
  }
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of all) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

/**
 * Makes a `fetch` that gives packs as chunks of a Pagefind index, and all else as it is, and what is loaded ahead at once.
 *
 * @param read Makes a chunk of a pack.
 * @returns Throws where a pack is damaged.
 */
export function unpacking(
  fetch: (address: string) => Promise<Response>,
  read: (pack: Uint8Array) => Uint8Array<ArrayBuffer>,
): (address: string) => Promise<Response> {
  const unpack = async (pack: Response): Promise<Response> => {
    const inflated = pack.body!.pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(read(new Uint8Array(await new Response(inflated).arrayBuffer())));
  };
  return async (address) => {
    const name = address.slice(address.lastIndexOf('/') + 1);
    const early = globalThis.docwrightAhead?.get(name);
    globalThis.docwrightAhead?.delete(name);
    const response = await (early ?? fetch(address));
    return response.ok && /\/index\/[^/]+\/\d+\.pf_index$/.test(address) ? unpack(response) : response;
  };
}
