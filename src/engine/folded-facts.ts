import type { Counts, Measured } from '../model/counts.ts';
import type { DocumentFacts, Frontmatter, Link, LinkedFacts } from '../model/facts.ts';
import type { Range } from '../model/position.ts';

/**
 * What is kept of a document that was looked at alone. Thousands wait for the rules that look beyond them, so what
 * others do not see of it is held as a text, a part of what its objects take, and read when its turn comes.
 */
export class FoldedFacts implements LinkedFacts, Measured {
  readonly path: string;
  readonly id: string;
  readonly docType: string;
  readonly frontmatter: Frontmatter;
  readonly anchors: readonly string[];
  readonly hostAnchors?: readonly string[];
  readonly promises: readonly string[];
  readonly rowIds: readonly string[];
  readonly plan: LinkedFacts['plan'];
  readonly failures: readonly unknown[];
  readonly deliverables: LinkedFacts['deliverables'];
  readonly figureClaims: LinkedFacts['figureClaims'];
  readonly counts: Counts;
  readonly #text: string;
  #own: Own | undefined;

  constructor({ links, ids, suppressions, rowMentions, ...facts }: DocumentFacts) {
    this.path = facts.path;
    this.id = facts.id;
    this.docType = facts.docType;
    this.frontmatter = new FoldedFrontmatter(facts.frontmatter);
    this.anchors = copy(facts.anchors);
    if (facts.hostAnchors) this.hostAnchors = copy(facts.hostAnchors);
    this.promises = copy(facts.promises);
    this.rowIds = copy(facts.rowIds);
    this.plan = facts.plan && structuredClone(facts.plan);
    this.failures = facts.failures;
    this.deliverables = copy(facts.deliverables);
    this.figureClaims = copy(facts.figureClaims);
    this.counts = facts.counts;
    this.#text = JSON.stringify({ links: links.map(flatLink), others: { ids, suppressions, rowMentions } });
  }

  #read(): Own {
    return (this.#own ??= read(this.#text));
  }

  get links(): LinkedFacts['links'] {
    return this.#read().links;
  }

  get ids(): LinkedFacts['ids'] {
    return this.#read().ids;
  }

  get suppressions(): LinkedFacts['suppressions'] {
    return this.#read().suppressions;
  }

  get rowMentions(): LinkedFacts['rowMentions'] {
    return this.#read().rowMentions;
  }

  /** Forgets what was read from the text. */
  fold(): void {
    this.#own = undefined;
  }
}

type Own = Pick<LinkedFacts, 'links' | 'ids' | 'suppressions' | 'rowMentions'>;

interface Written {
  links: FlatLink[];
  others: Omit<Own, 'links'>;
}

function read(text: string): Own {
  const { links, others } = JSON.parse(text) as Written;
  return { links: links.map(toLink), ...others };
}

type FlatLink = [Omit<Link, 'range' | 'urlRange'>, Flat, Flat?];

const flatLink = ({ range, urlRange, ...link }: Link): FlatLink =>
  urlRange === undefined ? [link, flat(range)] : [link, flat(range), flat(urlRange)];

const toLink = ([link, range, urlRange]: FlatLink): Link => ({
  ...link,
  range: toRange(range),
  ...(urlRange && { urlRange: toRange(urlRange) }),
});

/** Start and end, lines before columns. */
type Flat = [number, number, number, number];

const flat = ({ start, end }: Range): Flat => [start.line, start.column, end.line, end.column];

const toRange = ([line, column, endLine, endColumn]: Flat): Range => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

/** Places are asked for where there is something to tell of them, which is seldom. */
class FoldedFrontmatter implements Frontmatter {
  readonly values: Frontmatter['values'];
  readonly #text: string;
  #places: Omit<Frontmatter, 'values'> | undefined;

  constructor({ values, keys, places, ...others }: Frontmatter) {
    this.values = mapped(values, wholeValue);
    this.#text = JSON.stringify({ ...others, keys: mapped(keys, flat), places: mapped(places, flat) });
  }

  #read(): Omit<Frontmatter, 'values'> {
    return (this.#places ??= readPlaces(this.#text));
  }

  get range(): Range {
    return this.#read().range;
  }

  get exists(): boolean {
    return this.#read().exists;
  }

  get keys(): Frontmatter['keys'] {
    return this.#read().keys;
  }

  get places(): Frontmatter['places'] {
    return this.#read().places;
  }

  get expected(): Frontmatter['expected'] {
    return this.#read().expected;
  }

  get file(): Frontmatter['file'] {
    return this.#read().file;
  }
}

function readPlaces(text: string): Omit<Frontmatter, 'values'> {
  const { keys, places, ...others } = JSON.parse(text) as Omit<Frontmatter, 'values' | 'keys' | 'places'> &
    Record<'keys' | 'places', Record<string, Flat>>;
  return { ...others, keys: mapped(keys, toRange), places: mapped(places, toRange) };
}

const mapped = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

const copy = <Item>(items: readonly Item[]): readonly Item[] => (items.length === 0 ? items : structuredClone(items));

/** A text that is part of another one keeps all of that in memory. */
const whole = (text: string): string =>
  text.length < 13 || !text.isWellFormed() ? text : Buffer.from(text).toString();

/** Of metadata. */
function wholeValue(value: unknown): unknown {
  if (typeof value === 'string') return whole(value);
  return typeof value === 'object' ? structuredClone(value) : value;
}
