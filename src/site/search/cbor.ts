/**
 * What the files of a search index are made of, see RFC 8949: whole numbers, texts and lists, and nothing else. Bytes are a
 * value that is left as it was written.
 */
export type Cbor = number | string | Cbor[] | Uint8Array;

/**
 * Reads values that stand one after the other.
 *
 * @param deepest Lists in so many others are left as they are: what is only put elsewhere need not be read.
 * @throws {TypeError | RangeError} Where the bytes are something else, or end too early.
 */
export function decode(bytes: Uint8Array, deepest = Infinity): Cbor[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  let at = 0;
  const take = (size: number): number => (at += size) - size;
  const argument = (short: number): number => {
    if (short < 24) return short;
    if (short === 24) return view.getUint8(take(1));
    if (short === 25) return view.getUint16(take(2));
    if (short === 26) return view.getUint32(take(4));
    throw new TypeError(`No part of a search index: length ${short}`);
  };
  const value = (depth: number): Cbor => {
    const start = at;
    const head = view.getUint8(take(1));
    const number = argument(head & 31);
    if (head >> 5 === 0) return number;
    if (head >> 5 === 1) return -1 - number;
    if (head >> 5 === 3) return text.decode(new Uint8Array(bytes.buffer, bytes.byteOffset + take(number), number));
    if (head >> 5 !== 4) throw new TypeError(`No part of a search index: type ${head >> 5}`);
    if (depth >= deepest) return bytes.subarray(start, (at = skip(bytes, start)));
    const list: Cbor[] = [];
    for (let i = 0; i < number; i++) list.push(value(depth + 1));
    return list;
  };
  const values: Cbor[] = [];
  while (at < bytes.length) values.push(value(0));
  return values;
}

/** @returns Where the value ends that begins at a place. */
function skip(bytes: Uint8Array, start: number): number {
  let at = start;
  let left = 1;
  for (; left > 0 && at < bytes.length; left--) {
    const first = bytes[at++]!;
    const width = (first & 31) < 24 ? 0 : 1 << ((first & 31) - 24);
    let number = width === 0 ? first & 31 : 0;
    for (const end = at + width; at < end; at++) number = number * 0x100 + bytes[at]!;
    if (first >> 5 === 3) at += number;
    if (first >> 5 === 4) left += number;
  }
  if (left > 0 || at > bytes.length) throw new RangeError('A part of the search index ends too early');
  return at;
}

/** The opposite of `decode`, for one value. */
export function encode(value: Cbor): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  let bytes = new Uint8Array(4096);
  let size = 0;
  const reserve = (count: number): void => {
    if (size + count <= bytes.length) return;
    const larger = new Uint8Array(2 * (size + count));
    larger.set(bytes);
    bytes = larger;
  };
  const head = (type: number, number: number): void => {
    reserve(5);
    const width = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
    bytes[size++] = (type << 5) | (width === 0 ? number : width === 4 ? 26 : 23 + width);
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes[size++] = number >>> shift;
  };
  const write = (part: Cbor): void => {
    if (typeof part === 'number') return part < 0 ? head(1, -1 - part) : head(0, part);
    if (Array.isArray(part)) {
      head(4, part.length);
      for (const item of part) write(item);
      return;
    }
    const encoded = typeof part === 'string' ? text.encode(part) : part;
    if (typeof part === 'string') head(3, encoded.length);
    reserve(encoded.length);
    bytes.set(encoded, size);
    size += encoded.length;
  };
  write(value);
  return bytes.slice(0, size);
}
