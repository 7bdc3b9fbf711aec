import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Position } from '../../src/model/position.ts';

/** A text with the edits of findings in it. */
export function mended(text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = text.split('\n');
  const offset = ({ line, column }: Position) =>
    lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  return diagnostics
    .flatMap(({ edits = [] }) => edits)
    .map((edit) => ({ start: offset(edit.range.start), end: offset(edit.range.end), text: edit.text }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}
