import type { TextEdit } from '../model/diagnostic.ts';
import { type LineIndex, lineIndex } from './line-index.ts';

/** A replacement at offsets of a text, end exclusive. An empty one inserts. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Edits that go together, or not at all. */
export type EditGroup = readonly TextEdit[];

export interface Merged {
  /** Of all groups that can be applied together, in the order of the text. */
  splices: Splice[];
  /** Indices of these groups. */
  applied: ReadonlySet<number>;
}

/**
 * Chooses the groups that can be applied together: earlier ones go before later ones that overlap them. Insertions at
 * one place stand in the order of their groups; a group that says the same as another is applied with it.
 */
export function mergeEdits(text: string, groups: readonly EditGroup[]): Merged {
  const lines = lineIndex(text);
  const splices: Splice[] = [];
  const applied = new Set<number>();
  const known = new Set<string>();
  for (const [index, group] of groups.entries()) {
    const key = JSON.stringify(group);
    const own = known.has(key) ? [] : toSplices(group, lines);
    if (own === undefined || own.some((splice) => isInTheWay(splice, splices))) continue;
    for (const splice of own) splices.splice(placeOf(splice, splices), 0, splice);
    known.add(key);
    applied.add(index);
  }
  return { splices, applied };
}

/** @param splices In the order of the text; none overlaps another. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let last = 0;
  for (const splice of splices) {
    result += text.slice(last, splice.start) + splice.text;
    last = splice.end;
  }
  return result + text.slice(last);
}

/** @returns undefined where they overlap one another or name places that the text does not have. */
function toSplices(group: EditGroup, lines: LineIndex): Splice[] | undefined {
  const found = group
    .flatMap(({ range, text }) => {
      const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
      return start === undefined || end === undefined || start > end ? [] : [{ start, end, text }];
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const isWhole = found.length === group.length && found.length > 0;
  return isWhole && found.every((one, at) => at === 0 || found[at - 1]!.end <= one.start) ? found : undefined;
}

/** Index before which a splice belongs among others: behind those that begin where it does. */
function placeOf({ start }: Splice, splices: readonly Splice[]): number {
  let low = 0;
  let high = splices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (splices[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isInTheWay(splice: Splice, splices: readonly Splice[]): boolean {
  const at = placeOf(splice, splices);
  return [splices[at - 1], splices[at]].some((other) => other !== undefined && overlap(splice, other));
}

/** An insertion at the edge of a replacement overlaps it: nobody knows on which side it was meant to stand. */
function overlap(a: Splice, b: Splice): boolean {
  const [isInsertion, isOtherInsertion] = [a.start === a.end, b.start === b.end];
  if (isInsertion && isOtherInsertion) return false;
  if (isInsertion || isOtherInsertion) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
