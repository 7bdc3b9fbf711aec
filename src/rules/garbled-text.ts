import type { Position, Range } from '../model/position.ts';
import { defineRule } from '../model/rule.ts';
import { garbledIn } from '../text/garbled.ts';

export const garbledText = defineRule({
  id: 'garbled-text',
  severity: 'error',
  summary: 'Characters were decoded wrongly and saved again.',
  rationale:
    'A file in UTF-8 that an editor took for Windows-1252 or Mac Roman reads "â€™" where an apostrophe was. Search does not find such words, and each further round makes it worse.',
  examples: {
    bad: 'We donâ€™t cache the cafÃ© menu.\n',
    good: 'We don’t cache the café menu; `â€™` in code is meant so.\n',
  },

  *check({ document }) {
    if (document.isAscii) return;
    const lines = document.text.split(/\r\n|\r|\n/).map((text, index) => ({
      line: index + 1,
      text,
      spans: garbledIn(text).filter(
        ({ start }) => !isWithin({ line: index + 1, column: start + 1 }, document.inlineCode),
      ),
    }));
    const fences = document.fences.map(({ range }) => range);
    const found = lines.filter(({ spans }) => spans.length > 0);
    // A block of code alone shows what such text looks like; where the file was garbled, its words were too.
    if (found.every(({ line, spans }) => spans.every(({ start }) => isWithin({ line, column: start + 1 }, fences))))
      return;
    for (const { line, text, spans } of found) {
      const [first] = spans;
      if (first === undefined) continue;
      const { start, end, repaired, encoding } = first;
      const more = spans.length > 1 ? `, and ${spans.length - 1} more in this line` : '';
      yield {
        message: `"${text.slice(start, end)}" should be "${repaired}"${more}`,
        help: `Replace it by "${repaired}", and save as UTF-8: the file was read as ${encoding}`,
        range: stretch(line, start, end),
        edits: spans.map((span) => ({
          range: stretch(line, span.start, span.end),
          // A byte order mark that was garbled marks nothing any more.
          text: span.repaired.replaceAll('\uFEFF', ''),
        })),
      };
    }
  },
});

const stretch = (line: number, start: number, end: number): Range => ({
  start: { line, column: start + 1 },
  end: { line, column: end + 1 },
});

/** @param ranges In the order of the document, none within another. */
function isWithin(place: Position, ranges: readonly Range[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(place, ranges[middle]!.start)) high = middle;
    else low = middle + 1;
  }
  const last = ranges[low - 1];
  return last !== undefined && isBefore(place, last.end);
}

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.column < b.column);
