import type { Splice } from './edits.ts';

/** Makes one list of two, of which the second is for the text that the first leaves. What touches is joined. */
export function composeSplices(first: readonly Splice[], second: readonly Splice[]): Splice[] {
  const take = taker(piecesOf(first));
  let pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of second) {
    for (const piece of take(start - at)) pieces.push(piece);
    pieces.push({ start: 0, end: 0, text });
    take(end - start);
    at = end;
  }
  pieces = pieces.concat(take(Infinity));
  return splicesOf(pieces);
}

/** A stretch of a text that was kept, or a text in place of one. */
interface Piece {
  start: number;
  end: number;
  text?: string;
}

/** The last one has no end. */
function piecesOf(splices: readonly Splice[]): Piece[] {
  const starts = [0, ...splices.map(({ end }) => end)];
  return starts.flatMap((start, index) => {
    const splice = splices[index];
    return splice === undefined ? [{ start, end: Infinity }] : [{ start, end: splice.start }, splice];
  });
}

/** @returns A function that takes the next so many characters away. */
function taker(pieces: Piece[]): (length: number) => Piece[] {
  let index = 0;
  return (length) => {
    const taken: Piece[] = [];
    for (let left = length; left > 0 && index < pieces.length;) {
      const { start, end, text } = pieces[index]!;
      const size = text === undefined ? end - start : text.length;
      if (size <= left) {
        taken.push(pieces[index]!);
        index += 1;
      } else if (text === undefined) {
        taken.push({ start, end: start + left });
        pieces[index] = { start: start + left, end };
      } else {
        taken.push({ start, end, text: text.slice(0, left) });
        pieces[index] = { start, end, text: text.slice(left) };
      }
      left -= size;
    }
    return taken;
  };
}

function splicesOf(pieces: readonly Piece[]): Splice[] {
  const splices: Splice[] = [];
  let last = 0;
  let inserted = '';
  for (const { start, end, text } of pieces) {
    if (text !== undefined) inserted += text;
    else if (end > start) {
      if (start > last || inserted !== '') splices.push({ start: last, end: start, text: inserted });
      last = end;
      inserted = '';
    }
  }
  return splices;
}
