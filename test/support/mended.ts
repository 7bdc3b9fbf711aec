import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { applySplices, mergeEdits } from '../../src/text/edits.ts';

/** A text with the edits of findings in it. */
export const mended = (text: string, diagnostics: readonly Diagnostic[]): string =>
  applySplices(
    text,
    mergeEdits(
      text,
      diagnostics.flatMap(({ edits }) => (edits === undefined ? [] : [edits])),
    ).splices,
  );
