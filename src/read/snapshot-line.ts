import { randomUUID } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Counts, Measured } from '../model/counts.ts';
import type { Outline } from '../model/facts.ts';
import { isOutside, type Need } from '../model/need.ts';
import { isBounded } from '../text/bounded.ts';

/** What a run keeps of a document for the next one. */
export interface Kept {
  path: string;
  /** Of the file that has its metadata. */
  sidecarPath: string | undefined;
  /** Tells whether the files were written since, without reading them; empty where that is not known. */
  stamp: string;
  /** Of its text and of its metadata's file; empty where they could not be read or kept. */
  hash: string;
  outline: Measured;
  /** What its findings rest on. */
  needs: Iterable<Need>;
  /** Paths of the documents that it links or relates to. */
  edges: Iterable<string>;
  findings: readonly Diagnostic[];
}

/** The same from a file. */
export interface Stored extends Pick<Kept, 'path' | 'sidecarPath' | 'stamp' | 'hash'> {
  /** As it stands in the file. */
  line: string;
  /** Needs whose answers stand in no document. */
  outside: readonly Need[];
  findings: () => readonly Diagnostic[];
  /** The rest, which is read when it is asked for. */
  rest: () => Rest;
}

interface Rest extends Pick<Kept, 'outline'> {
  /** Equal where outlines are. */
  outlineText: string;
  edges: readonly string[];
  /** Needs whose answers stand in other documents. */
  inside: readonly Need[];
}

export function toLine({ path, sidecarPath = '', stamp, hash: sum, outline, needs, edges, findings }: Kept): string {
  const [outside, inside]: [Need[], Need[]] = [[], []];
  for (const need of needs) (isOutside(need) ? outside : inside).push(need);
  const found = findings.length === 0 ? '' : JSON.stringify(findings);
  // Most edges stand among the needs already.
  const short = Array.from(edges, (target) => {
    const index = inside.indexOf(`byPath ${target}`);
    return index < 0 ? target : String(index);
  });
  const text = outlineText(outline);
  const first = [
    escaped(path),
    stamp,
    escaped(sidecarPath),
    text.startsWith(endless) ? '' : sum,
    joined(outside),
    found,
  ];
  const counts = JSON.stringify(outline.counts);
  const rest = [escaped(outline.id), outline.docType, text, joined(inside), joined(short), counts];
  return [...first, ...rest].join('\t');
}

/** The line of a document that is there no more. */
export const goneLine = (path: string): string =>
  [escaped(path), gone, '', '', '', '', '', '', '', '', '', ''].join('\t');

export const isGone = ({ stamp }: Stored): boolean => stamp === gone;

/** In the place of a stamp. */
const gone = 'gone';

/** The line of a document whose files have another stamp and say the same. */
export function withStamp({ line }: Stored, stamp: string): string {
  const [path = '', , ...rest] = line.split('\t');
  return [path, stamp, ...rest].join('\t');
}

/** What others can see of a document beside its name and type, as a text. */
export function outlineText({
  frontmatter,
  anchors,
  hostAnchors = [],
  promises,
  rowIds,
  plan,
  failures,
}: Outline): string {
  // Aliases in YAML can make of a few lines what no text can hold; such a document is another one each time.
  if (!isBounded(frontmatter.values)) return endless + randomUUID();
  return JSON.stringify([frontmatter.values, anchors, hostAnchors, promises, failures.length, rowIds, plan ?? null]);
}

const endless = 'endless ';

/** Reads lines one after the other; documents that rest on the same share one list of it. */
export function lineReader(): (line: string) => Stored {
  const known = new Map<string, readonly Need[]>();
  const needsIn = (text: string): readonly Need[] => {
    const needs = known.get(text) ?? parts<Need>(text);
    known.set(text, needs);
    return needs;
  };
  return (line) => parseLine(line, needsIn);
}

/** Looks at the first fields only: a run that finds nothing changed needs no others. */
function parseLine(line: string, needsIn: (text: string) => readonly Need[]): Stored {
  let from = 0;
  const next = (): string => {
    const end = line.indexOf('\t', from);
    const field = line.slice(from, end);
    from = end + 1;
    return field;
  };
  const path = unescaped(next());
  const [stamp, sidecarPath, sum, outside, findings] = [next(), unescaped(next()), next(), next(), next()];
  let rest: Rest | undefined;
  return {
    line,
    path,
    sidecarPath: sidecarPath === '' ? undefined : sidecarPath,
    stamp,
    hash: sum,
    outside: needsIn(outside),
    findings: () => (findings === '' ? [] : (JSON.parse(findings) as Diagnostic[])),
    rest: () => (rest ??= parseRest(path, line.slice(from))),
  };
}

function parseRest(path: string, text: string): Rest {
  const [id = '', docType = '', outline = '', inside = '', edges = '', counts = ''] = text.split('\t');
  const needs = parts<Need>(inside);
  return {
    outline: parseOutline({ path, id: unescaped(id), docType }, outline, counts),
    outlineText: outline,
    inside: needs,
    edges: parts(edges).map((edge) =>
      /^\d+$/.test(edge) ? (needs[Number(edge)] ?? '').slice('byPath '.length) : edge,
    ),
  };
}

type OutlineParts = [
  Outline['frontmatter']['values'],
  string[],
  string[],
  string[],
  number,
  string[],
  Outline['plan'] | null,
];

/** Of a document that is another one each time. */
const unknown: OutlineParts = [{}, [], [], [], 0, [], null];

function parseOutline(known: Pick<Outline, 'path' | 'id' | 'docType'>, text: string, counts: string): Measured {
  let values: OutlineParts | undefined;
  const read = () => (values ??= text.startsWith(endless) ? unknown : (JSON.parse(text) as OutlineParts));
  return {
    ...known,
    get frontmatter() {
      return { values: read()[0] };
    },
    get anchors() {
      return read()[1];
    },
    get hostAnchors() {
      return read()[2];
    },
    get promises() {
      return read()[3];
    },
    get rowIds() {
      return read()[5];
    },
    get plan() {
      return read()[6] ?? undefined;
    },
    get counts() {
      return counts === '' ? {} : (JSON.parse(counts) as Counts);
    },
    get failures() {
      return Array.from({ length: read()[4] });
    },
  };
}

/** Keeps texts apart from what separates them. */
const escaped = (text: string): string => text.replace(special, encodeURIComponent);

const special = /[%\t\n\r\v]/g;

const unescaped = (text: string): string => (text.includes('%') ? decodeURIComponent(text) : text);

/** Texts that have nothing to be kept apart are looked at all at once. */
const joined = (texts: readonly string[]): string =>
  (texts.join('').search(special) < 0 ? texts : texts.map(escaped)).join('\v');

function parts<Text extends string>(text: string): Text[] {
  if (text === '') return [];
  return (text.includes('\v') ? text.split('\v').map(unescaped) : [unescaped(text)]) as Text[];
}
