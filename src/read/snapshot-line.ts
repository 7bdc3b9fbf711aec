import { randomUUID } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Counts, Measured } from '../model/counts.ts';
import type { Outline } from '../model/facts.ts';
import { isMeasure, isOutside, type Need } from '../model/need.ts';
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

/** The same as a text. */
export interface Line {
  /** What each run reads. */
  first: string;
  /** What a run reads of few documents. */
  rest: string;
}

/** A document to keep; its line is made when it is asked for. */
export interface Keeping {
  path: string;
  line: () => Line;
}

export function toLine({ path, sidecarPath = '', stamp, hash: sum, outline, needs, edges, findings }: Kept): Line {
  const [outside, inside]: [Need[], Need[]] = [[], []];
  for (const need of needs) (isOutside(need) ? outside : inside).push(need);
  const found = findings.length === 0 ? '' : JSON.stringify(findings);
  const text = outlineText(outline);
  const first = [
    escaped(path),
    stamp,
    escaped(sidecarPath),
    text.startsWith(endless) ? '' : sum,
    joined(outside),
    found,
    inside.some(isMeasure) ? measures : '',
  ];
  const counts = JSON.stringify(outline.counts);
  const rest = [escaped(outline.id), outline.docType, text, joined(inside), joined(shortened(edges, inside)), counts];
  return { first: first.join('\t'), rest: rest.join('\t') };
}

/** Most edges stand among the needs already, and in the same order. */
function shortened(edges: Iterable<string>, inside: readonly Need[]): string[] {
  const short: string[] = [];
  let known: ReadonlyMap<string, number> | undefined;
  let next = 0;
  for (const target of edges) {
    while (inside[next]?.startsWith(asked) === false) next += 1;
    let place: number | undefined = next;
    if (!isFor(target, inside[next])) {
      known ??= new Map(inside.map((need, index) => [need, index]));
      place = known.get(asked + target);
    }
    short.push(place === undefined ? target : String(place));
    if (place !== undefined) next = place + 1;
  }
  return short;
}

/** @param name The need for a document, if any. */
const isFor = (target: string, name: Need | undefined): boolean =>
  name?.length === asked.length + target.length && name.endsWith(target);

/** How the need for a document begins. */
const asked = 'byPath ';

const measures = 'measures';

/** The line of a document that is there no more. */
export const goneLine = (path: string): string => [escaped(path), gone, '', '', '', '', '', ''].join('\t');

/** In the place of a stamp. */
const gone = 'gone';

/** What is kept of a document, from a file. */
export class Stored implements Keeping, Pick<Kept, 'path' | 'sidecarPath' | 'stamp' | 'hash'> {
  readonly path: string;
  readonly sidecarPath: string | undefined;
  readonly stamp: string;
  readonly hash: string;
  /** Needs whose answers stand in no document. */
  readonly outside: readonly Need[];
  readonly #line: string;
  /** Where in the line the findings begin. */
  readonly #from: number;
  readonly #restAt: (end: string) => string;
  #rest: Rest | undefined;

  /**
   * @param line As `joinedLine` makes it. A run that finds nothing changed looks at its first fields only.
   * @param restAt Gives the rest by what the line ends with.
   * @param needsIn Reads needs; documents that rest on the same may share one list.
   */
  constructor(line: string, restAt: (end: string) => string, needsIn: (text: string) => readonly Need[]) {
    let from = 0;
    const next = (): string => {
      const end = line.indexOf('\t', from);
      const field = line.slice(from, end);
      from = end + 1;
      return field;
    };
    this.path = unescaped(next());
    this.stamp = next();
    const sidecarPath = next();
    this.sidecarPath = sidecarPath === '' ? undefined : unescaped(sidecarPath);
    this.hash = next();
    this.outside = needsIn(next());
    this.#line = line;
    this.#from = from;
    this.#restAt = restAt;
  }

  get isGone(): boolean {
    return this.stamp === gone;
  }

  findings(): readonly Diagnostic[] {
    const [findings = ''] = this.#fields();
    return findings === '' ? [] : (JSON.parse(findings) as Diagnostic[]);
  }

  /** Whether it rests on figures, or on errors of other documents. */
  get restsOnMeasures(): boolean {
    return this.#line.startsWith(measures, this.#line.indexOf('\t', this.#from) + 1);
  }

  /** The rest, which is read when it is asked for. */
  more(): Rest {
    return (this.#rest ??= parseRest(this.path, this.line().rest));
  }

  /** As it stands in the file. */
  line(): Line {
    const [findings = '', marks = '', ...end] = this.#fields();
    return {
      first: `${this.#line.slice(0, this.#from)}${findings}\t${marks}`,
      rest: this.#restAt(end.join('\t')),
    };
  }

  /** The same where its files have another stamp and say the same. */
  withStamp(stamp: string): Keeping {
    return {
      path: this.path,
      line: () => {
        const { first, rest } = this.line();
        const [path = '', , ...others] = first.split('\t');
        return { first: [path, stamp, ...others].join('\t'), rest };
      },
    };
  }

  #fields(): string[] {
    return this.#line.slice(this.#from).split('\t');
  }
}

interface Rest extends Pick<Kept, 'outline'> {
  /** Equal where outlines are. */
  outlineText: string;
  edges: readonly string[];
  /** Needs whose answers stand in other documents. */
  inside: readonly Need[];
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

/** A line with its rest, or with the place of it. */
export const joinedLine = (first: string, rest: string): string => `${first}\t${rest}`;

/**
 * Reads lines one after the other; documents that rest on the same share one list of it.
 *
 * @param restAt Gives the rest by its place; undefined where the lines have their rest in them.
 */
export function lineReader(restAt: (end: string) => string = (rest) => rest): (line: string) => Stored {
  const known = new Map<string, readonly Need[]>();
  const needsIn = (text: string): readonly Need[] => {
    let needs = known.get(text);
    if (needs === undefined) known.set(text, (needs = parts<Need>(text)));
    return needs;
  };
  return (line) => new Stored(line, restAt, needsIn);
}

function parseRest(path: string, text: string): Rest {
  const [id = '', docType = '', outline = '', inside = '', edges = '', counts = ''] = text.split('\t');
  const needs = parts<Need>(inside);
  return {
    outline: parseOutline({ path, id: unescaped(id), docType }, outline, counts),
    outlineText: outline,
    inside: needs,
    edges: parts(edges).map((edge) => (/^\d+$/.test(edge) ? (needs[Number(edge)] ?? '').slice(asked.length) : edge)),
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

/** Most texts have nothing to be kept apart. */
const joined = (texts: readonly string[]): string =>
  (texts.some((text) => text.search(special) >= 0) ? texts.map(escaped) : texts).join('\v');

function parts<Text extends string>(text: string): Text[] {
  if (text === '') return [];
  return (text.includes('\v') ? text.split('\v').map(unescaped) : [unescaped(text)]) as Text[];
}
