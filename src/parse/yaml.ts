import { constructFromEvents, type Event, EVENT_ID, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { parsePlainYaml } from './plain-yaml.ts';

/** Offsets in the YAML text, end exclusive. */
export type Span = [start: number, end: number];

export interface YamlFacts<Place = Span> {
  value: unknown;
  /** By path, parts joined with dots: `audience.0`. */
  keys: Record<string, Place>;
  places: Record<string, Place>;
}

/** Makes a place of two offsets, end exclusive. */
export type ToPlace<Place> = (start: number, end: number) => Place;

/** @throws {YAMLException} Where the text is not one valid YAML document. */
export const parseYaml = <Place>(text: string, toPlace: ToPlace<Place>): YamlFacts<Place> =>
  parsePlainYaml(text, toPlace) ?? parseAnyYaml(text, toPlace);

/** The same for YAML of any kind. */
export function parseAnyYaml<Place>(text: string, toPlace: ToPlace<Place>): YamlFacts<Place> {
  const events = parseEvents(text, {});
  const [value, ...others] = constructFromEvents(events, { source: text });
  if (others.length > 0) throw new YAMLException('more than one YAML document');
  const { keys, places } = spans(text, events);
  const placed = (found: Record<string, Span>): Record<string, Place> =>
    Object.fromEntries(Object.entries(found).map(([path, span]) => [path, toPlace(...span)]));
  return { value, keys: placed(keys), places: placed(places) };
}

/**
 * Parses all documents of a text.
 *
 * @throws {YAMLException} Where one of them is not valid.
 */
export function parseYamlDocuments(text: string): YamlFacts[] {
  const documents: Event[][] = [];
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.DOCUMENT) documents.push([event]);
    else documents.at(-1)?.push(event);
  }
  return documents.flatMap((events) => {
    const [value] = constructFromEvents(events, { source: text });
    return { value, ...spans(text, events) };
  });
}

interface Level {
  path: string;
  /** Of a sequence: the next item's index. Of a mapping: the key that waits for its value. */
  next: number | string | undefined;
  span: Span;
}

function spans(text: string, events: readonly Event[]): Pick<YamlFacts, 'keys' | 'places'> {
  const keys: Record<string, Span> = Object.create(null);
  const places: Record<string, Span> = Object.create(null);
  const levels: Level[] = [];
  let last = 0;

  /** Path of a value that begins here; undefined for a mapping's key. */
  const pathOfValue = (): string | undefined => {
    const level = levels.at(-1);
    if (level === undefined) return '';
    if (level.next === undefined) return undefined;
    const path = level.path === '' ? String(level.next) : `${level.path}.${level.next}`;
    level.next = typeof level.next === 'number' ? level.next + 1 : undefined;
    return path;
  };

  for (const event of events) {
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const path = pathOfValue() ?? '?';
      const span: Span = [event.start, event.start];
      places[path] = span;
      levels.push({ path, next: event.type === EVENT_ID.SEQUENCE ? 0 : undefined, span });
    } else if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) {
      const isScalar = event.type === EVENT_ID.SCALAR;
      const span: Span = isScalar ? [event.valueStart, event.valueEnd] : [event.anchorStart, event.anchorEnd];
      if (span[0] < 0) span.fill(last);
      last = span[1];
      const path = pathOfValue();
      const level = levels.at(-1);
      if (path !== undefined) places[path] = span;
      else if (level !== undefined) {
        level.next = isScalar ? getScalarValue(text, event) : '*';
        keys[level.path === '' ? level.next : `${level.path}.${level.next}`] = span;
      }
    } else if (event.type === EVENT_ID.POP) {
      const level = levels.pop();
      if (level !== undefined) level.span[1] = Math.max(last, level.span[0]);
    }
  }
  return { keys, places };
}
