import type { TextEdit } from '../model/diagnostic.ts';
import type { DocumentFacts } from '../model/facts.ts';

/** Lines of an entry of the metadata, from 1, both inclusive: its key, its value, and the comments right above. */
interface Entry {
  key: string;
  first: number;
  last: number;
}

/**
 * Moves keys of the metadata, with their values and comments.
 *
 * @param moves Keys, each with the one that it is to stand behind; without one, before `first`. Those behind one key
 *   stand in the order given.
 * @returns undefined where it cannot be told for certain what belongs to which key.
 */
export function moveKeys(
  document: DocumentFacts,
  moves: readonly { key: string; after: string | undefined }[],
  first: string,
): TextEdit[] | undefined {
  const lines = metadataLines(document);
  const found = entriesOf(document, lines);
  if (found === undefined) return undefined;
  const entries = new Map(found.map((entry) => [entry.key, entry]));
  const edits: TextEdit[] = [];
  for (const [after, group] of Map.groupBy(moves, (move) => move.after)) {
    const moved = group.flatMap(({ key }) => entries.get(key) ?? []);
    const line = after === undefined ? entries.get(first)?.first : (entries.get(after)?.last ?? 0) + 1;
    if (line === undefined) return undefined;
    edits.push(...moved.map((entry) => ({ range: toRange(entry.first, entry.last + 1), text: '' })));
    const text = moved.flatMap((entry) => lines.slice(entry.first - 1, entry.last)).join('');
    edits.push({ range: toRange(line, line), text });
  }
  return edits;
}

const toRange = (line: number, endLine: number) => ({
  start: { line, column: 1 },
  end: { line: endLine, column: 1 },
});

/** Lines with their ends, up to the last one that has metadata. */
function metadataLines({ text, frontmatter }: DocumentFacts): string[] {
  const { file, range } = frontmatter;
  const lines = (file?.text ?? text).split(
    /(?<=\r\n|\r(?!\n)|\n)/,
    file === undefined ? range.end.line - 1 : undefined,
  );
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** What may mean something else in another place, or what would: anchors, aliases, tags, merged keys, kept line ends. */
const bound = /(?:^|[\s,[{:-])[&*!]\S|<<|[|>]\d?\+/;

/** A line that goes on with the value above: indented, or an item of a list. */
const continued = /^(?:[ \t]|-[ \t\r\n])/;

function entriesOf({ frontmatter }: DocumentFacts, lines: readonly string[]): Entry[] | undefined {
  const start = frontmatter.file === undefined ? frontmatter.range.start.line : 0;
  const keys = new Map<number, string>();
  for (const key of Object.keys(frontmatter.values)) {
    const place = frontmatter.keys[key]?.start;
    if (place === undefined) continue; // Read from the body.
    if (place.column !== 1 || lines[place.line - 1]?.startsWith(key) !== true) return undefined;
    keys.set(place.line, key);
  }
  const entries: Entry[] = [];
  for (let line = start + 1, comments = 0; line <= lines.length; line += 1) {
    const text = lines[line - 1]!;
    const key = keys.get(line);
    const isComment = text.startsWith('#');
    const last = entries.at(-1);
    if (key !== undefined) entries.push({ key, first: last === undefined ? line : line - comments, last: line });
    else if (text.trim() !== '' && !isComment) {
      if (last === undefined || !continued.test(text)) return undefined;
      last.last = line;
    }
    comments = isComment ? comments + 1 : 0;
  }
  const isWhole = /[\r\n]$/.test(lines.at(-1) ?? '') && !lines.slice(start).some((text) => bound.test(text));
  return isWhole ? entries : undefined;
}
