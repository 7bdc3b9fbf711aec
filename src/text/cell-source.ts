import type { Range } from '../model/position.ts';
import type { LineIndex } from './line-index.ts';

/** Markdown of a cell as written, and where it stands, without what separates cells. */
export function cellSource(text: string, lines: LineIndex, range: Range): { source: string; range: Range } {
  const [start, end] = [lines.offset(range.start) ?? 0, lines.offset(range.end) ?? 0];
  const whole = text.slice(start, end);
  const before = /^\s*\|?\s*/.exec(whole)?.[0].length ?? 0;
  const source = whole.slice(before).replace(/\s*\|?\s*$/, '');
  return { source, range: lines.range(start + before, start + before + source.length) };
}
