/** A stretch of text that was decoded wrongly. */
export interface Garbled {
  /** Offsets, end exclusive. */
  start: number;
  end: number;
  /** What it should be. */
  repaired: string;
  /** What the UTF-8 was taken for. */
  encoding: string;
}

interface Encoding {
  name: string;
  /** Bytes by character; ASCII is left out. */
  bytes: ReadonlyMap<string, number>;
  /** Tells whether the characters of one repaired character could have been meant as they stand. */
  isNatural(found: Unit, text: string): boolean;
}

/** A character that was garbled, with its place among others. */
interface Unit {
  start: number;
  end: number;
  code: number;
}

/** Mends a text that was UTF-8, read as another encoding and saved again, once or several times. */
export function repair(text: string): string {
  let repaired = '';
  let last = 0;
  for (const { start, end, repaired: right } of garbledIn(text)) {
    repaired += text.slice(last, start) + right;
    last = end;
  }
  return repaired + text.slice(last);
}

/**
 * Finds what was decoded wrongly. Certain rather than complete: what people write is left alone, also where its
 * bytes would make sense.
 *
 * @returns In the order of the text; runs do not touch.
 */
export function garbledIn(text: string): Garbled[] {
  return Array.from(text.matchAll(/[^\0-\x7F]{2,}/g)).flatMap(({ index, 0: run }) => {
    const [best] = encodings
      .map((encoding) => spansOf(encoding, text, index, index + run.length))
      .toSorted((a, b) => covered(b) - covered(a));
    return best ?? [];
  });
}

const covered = (spans: readonly Garbled[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function spansOf(encoding: Encoding, text: string, from: number, to: number): Garbled[] {
  const units = unitsOf(encoding, text, from, to);
  const chains = chainsOf(units).filter((chain) => isGarbled(chain, encoding, text));
  return chains.map((chain) => {
    const repaired = repair(String.fromCodePoint(...chain.map(({ code }) => code)));
    return { start: chain[0]!.start, end: chain.at(-1)!.end, repaired, encoding: encoding.name };
  });
}

/** Reads the text's bytes as UTF-8, where they are. */
function unitsOf({ bytes }: Encoding, text: string, from: number, to: number): Unit[] {
  const units: Unit[] = [];
  for (let at = from; at < to;) {
    const unit = unitAt(bytes, text, at, to);
    if (unit !== undefined) units.push(unit);
    at = unit?.end ?? at + 1;
  }
  return units;
}

/** Lowest code by the number of bytes: what could be shorter is not UTF-8. */
const least = [0, 0, 0x80, 0x800, 0x1_00_00];

function unitAt(bytes: Encoding['bytes'], text: string, start: number, to: number): Unit | undefined {
  const lead = bytes.get(text.charAt(start)) ?? 0;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  const end = start + length;
  if (length === 0 || lead >= 0xf5 || end > to) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let at = start + 1; at < end; at += 1) {
    const byte = bytes.get(text.charAt(at)) ?? 0;
    if (byte >> 6 !== 2) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const isSurrogate = code >= 0xd8_00 && code <= 0xdf_ff;
  return code < least[length]! || code > 0x10_ff_ff || isSurrogate ? undefined : { start, end, code };
}

/** Units that follow one another without a gap. */
function chainsOf(units: readonly Unit[]): Unit[][] {
  const chains: Unit[][] = [];
  for (const unit of units) {
    const chain = chains.at(-1);
    if (chain?.at(-1)?.end === unit.start) chain.push(unit);
    else chains.push([unit]);
  }
  return chains;
}

/** One certain character makes its neighbours certain; so do several of one script, which nobody writes by chance. */
function isGarbled(chain: readonly Unit[], encoding: Encoding, text: string): boolean {
  if (chain.some((unit) => isLikely(unit.code) && !encoding.isNatural(unit, text))) return true;
  const [first] = chain;
  const fewest = first!.end - first!.start === 2 ? 3 : 2;
  return (
    chain.length >= fewest && chain.every(({ code }) => isLetter(code) && scriptOf(code) === scriptOf(first!.code))
  );
}

const isLetter = (code: number): boolean => /[\p{L}\p{M}]/u.test(String.fromCodePoint(code));

/** Greek, Cyrillic, Hebrew, Arabic, or one of East Asia: blocks that begin with the same byte. */
const scriptOf = (code: number): number =>
  code < 0x5_30 ? code >> 7 : code < 0x8_00 ? 11 : code < 0x30_00 ? -code : 48;

/** Ranges of what ends up garbled in texts: letters of Europe, typography, arrows, boxes, signs and emoji. */
const likely: readonly (readonly [number, number])[] = [
  [0xa0, 0x17f],
  [0x20_10, 0x20_27],
  [0x20_2f, 0x20_3a],
  [0x20_ac, 0x20_ac],
  [0x21_22, 0x21_22],
  [0x21_90, 0x22_ff],
  [0x23_00, 0x23_ff],
  [0x25_00, 0x27_bf],
  [0x2b_05, 0x2b_55],
  [0xfe_0f, 0xfe_0f],
  [0xfe_ff, 0xfe_ff],
  [0x1_f0_00, 0x1_fa_ff],
];

const isLikely = (code: number): boolean => likely.some(([first, last]) => code >= first && code <= last);

const isLower = (character: string): boolean => /\p{Ll}/u.test(character);

/** What may follow a letter at the end of a word. */
const closing = /^[\u2026\u2018-\u201E\u2013\u2014\u00AB\u00BB\u2039\u203A\u00A0\u2022\u00B7]+$/;

function isNaturalInWindows({ start, end, code }: Unit, text: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const [lead = '', ...rest] = text.slice(start, end);
  if (end - start > 2) return closing.test(rest.join(''));
  // "\u00C2" before a sign is the sign itself; "\u00C3" or "\u00C4" within a word of small letters is no capital.
  if (lead === '\u00C2' && code !== 0xbb && code !== 0xab)
    return code === 0xa0 ? /^\s?$/.test(before) : isUpper(before);
  return !(isLower(before) || (isLower(after) && !closing.test(rest.join(''))));
}

const isUpper = (character: string): boolean => /\p{Lu}/u.test(character);

function isNaturalInMac({ start, end, code }: Unit, text: string): boolean {
  if (end - start > 2) return false;
  const before = text.charAt(start - 1);
  const [lead, second = ''] = text.slice(start, end);
  if (lead === '\u00AC') return !([0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xbb].includes(code) && /\S/.test(before));
  // "\u221A" before a sign of mathematics is a root.
  const isRoot = /[\u03C0\u03A9\u221E\u2211\u220F\u222B\u2202\u00B5\u00F8]/.test(second);
  return isRoot || !(/\p{L}\p{Ll}$/u.test(text.slice(Math.max(0, start - 4), start)) || isLower(text.charAt(end)));
}

/** @param high The characters of the bytes from 0x80 on. */
const bytesOf = (high: string, first = 0x80): Map<string, number> =>
  new Map(Array.from(high, (character, index) => [character, first + index]));

const latin1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 128 + index));

/** Bytes 0x80 to 0x9F of Windows-1252; what it leaves open is taken as Latin 1 takes it. */
const windows =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178';

const mac =
  '\u00C4\u00C5\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u00E3\u00E5\u00E7\u00E9\u00E8\u00EA\u00EB\u00ED\u00EC\u00EE\u00EF\u00F1\u00F3\u00F2\u00F4\u00F6\u00F5\u00FA\u00F9\u00FB\u00FC' +
  '\u2020\u00B0\u00A2\u00A3\u00A7\u2022\u00B6\u00DF\u00AE\u00A9\u2122\u00B4\u00A8\u2260\u00C6\u00D8\u221E\u00B1\u2264\u2265\u00A5\u00B5\u2202\u2211\u220F\u03C0\u222B\u00AA\u00BA\u03A9\u00E6\u00F8' +
  '\u00BF\u00A1\u00AC\u221A\u0192\u2248\u2206\u00AB\u00BB\u2026\u00A0\u00C0\u00C3\u00D5\u0152\u0153\u2013\u2014\u201C\u201D\u2018\u2019\u00F7\u25CA\u00FF\u0178\u2044\u20AC\u2039\u203A\uFB01\uFB02' +
  '\u2021\u00B7\u201A\u201E\u2030\u00C2\u00CA\u00C1\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D3\u00D4\uF8FF\u00D2\u00DA\u00DB\u00D9\u0131\u02C6\u02DC\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7';

const windows1252 = new Map([...bytesOf(latin1), ...bytesOf(windows)]);

const turkish = [
  ['\u011E', 0xd0],
  ['\u0130', 0xdd],
  ['\u015E', 0xde],
  ['\u011F', 0xf0],
  ['\u0131', 0xfd],
  ['\u015F', 0xfe],
] as const;

const encodings: readonly Encoding[] = [
  { name: 'Windows-1252', bytes: windows1252, isNatural: isNaturalInWindows },
  { name: 'Windows-1254', bytes: new Map([...windows1252, ...turkish]), isNatural: isNaturalInWindows },
  { name: 'Mac Roman', bytes: bytesOf(mac), isNatural: isNaturalInMac },
];
