import type { ToPlace, YamlFacts } from './yaml.ts';

/**
 * Reads YAML as most metadata is written: a key a line; a value that is some words, a quoted text without escapes, a
 * whole number, a day, or a list of such. A full parser takes several times as long for the same.
 *
 * @returns What the full parser gives; undefined for all other YAML, and where it is not valid.
 */
export function parsePlainYaml<Place>(text: string, place: ToPlace<Place>): YamlFacts<Place> | undefined {
  const entries = unusual.test(text) ? undefined : entriesOf(text);
  const [first, last] = [entries?.[0], entries?.at(-1)];
  if (entries === undefined || first === undefined || last === undefined) return undefined;
  const value: Record<string, unknown> = {};
  const keys: Record<string, Place> = {};
  const places: Record<string, Place> = { '': place(first.start, endOf(last)) };
  for (const entry of entries) {
    const { key, start, list } = entry;
    if (Object.hasOwn(value, key)) return undefined; // The full parser says what is wrong with it.
    keys[key] = place(start, start + key.length);
    value[key] = list === undefined ? (entry.scalar?.value ?? null) : list.items.map((item) => item.value);
    const from = list?.start ?? entry.scalar?.start ?? start + key.length;
    places[key] = place(from, Math.max(from, endOf(entry)));
    list?.items.forEach((item, index) => (places[`${key}.${index}`] = place(item.start, item.end)));
  }
  return { value, keys, places };
}

interface Scalar {
  value: string | number | boolean | null;
  start: number;
  end: number;
}

/** Of `a:` neither a scalar nor a list is known, until there is an item below. */
interface Entry {
  key: string;
  start: number;
  scalar?: Scalar | undefined;
  list?: { items: Scalar[]; start: number; indent: number | undefined };
}

/** Where its last text ends. */
const endOf = ({ key, start, scalar, list }: Entry): number =>
  list?.items.at(-1)?.end ?? scalar?.end ?? start + key.length;

function entriesOf(text: string): Entry[] | undefined {
  const entries: Entry[] = [];
  for (let at = 0; at < text.length; at = line.lastIndex) {
    line.lastIndex = at;
    const match = line.exec(text);
    if (match === null) return undefined;
    const [, key, gap = '', doubly, singly, plain, flow, indent, itemGap = '', ...item] = match;
    if (key !== undefined) {
      if (constants.has(key)) return undefined;
      const from = at + key.length + 1 + gap.length;
      const items = flow === undefined ? undefined : flowItems(flow, from);
      if (items === null) return undefined;
      entries.push(
        items === undefined
          ? { key, start: at, scalar: scalarOf(from, doubly, singly, plain) }
          : { key, start: at, list: { items, start: from, indent: undefined } },
      );
    } else if (indent !== undefined) {
      const entry = entries.at(-1);
      const scalar = scalarOf(at + indent.length + 1 + itemGap.length, ...item);
      if (entry === undefined || entry.scalar !== undefined || scalar === undefined) return undefined;
      entry.list ??= { items: [], start: at + indent.length, indent: indent.length };
      if (entry.list.indent !== indent.length) return undefined;
      entry.list.items.push(scalar);
    }
  }
  return entries;
}

/** The items of `[a, "b"]`; null where it is not as simple. */
function flowItems(flow: string, start: number): Scalar[] | null {
  const items: Scalar[] = [];
  const end = flow.length - 1;
  if (flow.slice(1, end).trim() === '') return items;
  for (flowItem.lastIndex = 1; flowItem.lastIndex < end || items.length === 0;) {
    const at = start + flowItem.lastIndex;
    const [, gap = '', ...item] = flowItem.exec(flow) ?? [];
    const scalar = scalarOf(at + gap.length, ...item);
    if (scalar === undefined) return null;
    items.push(scalar);
  }
  return items;
}

function scalarOf(at: number, doubly?: string, singly?: string, plain?: string): Scalar | undefined {
  const quoted = doubly ?? singly;
  if (quoted !== undefined) return { value: quoted, start: at + 1, end: at + 1 + quoted.length };
  if (plain === undefined) return undefined;
  const constant = constants.get(plain);
  const value = constant === undefined ? (/^\d+$/.test(plain) ? Number(plain) : plain) : constant;
  return { value, start: at, end: at + plain.length };
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** Anything but line ends, ASCII that can be seen, and letters and signs beyond it: YAML forbids some of that. */
const unusual = /[^\r\n -~\u00A1-\uD7FF]/;

/** Each part can match in one way only, however long the text is. */
const number = String.raw`\d{4}-\d\d-\d\d|0|[1-9]\d{0,8}`;
const letter = String.raw`(?=[A-Za-z\u00A1-\uD7FF])`;
const words = String.raw`${letter}(?:[^\s:#]|(?<=\S)#|:(?=\S)| +(?=[^\s#]))+`;
const flowWords = String.raw`${letter}(?:[^\s:#,[\]{}]| +(?=[^\s:#,[\]{}]))+`;
const quoted = String.raw`"([^"\\\r\n]*)"|'([^'\r\n]*)'`;
const value = `${quoted}|(${number}|${words})`;
const end = String.raw` *(?:\r?\n|$)`;

/** A key with or without a value; an item of a list; a comment or nothing. */
const line = new RegExp(
  [
    String.raw`([A-Za-z][\w-]*):(?:( +)(?:${value}|(\[[^\r\n]*\])))?${end}`,
    `( *)-( +)(?:${value})${end}`,
    String.raw`(?:#[^\r\n]*)?(?:\r?\n|$)`,
  ].join('|'),
  'y',
);

/** Of a list in brackets, with the comma or the bracket behind it. */
const flowItem = new RegExp(String.raw`( *)(?:${quoted}|(${number}|${flowWords})) *[,\]]`, 'y');
