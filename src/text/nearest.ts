/** No slip of the fingers is longer; what differs more was not meant. */
const mostEdits = 5;

export type FindNearest = (word: string, candidates: readonly string[]) => string | undefined;

/** Candidates that are compared for the words of one document. */
const mostCompared = 300_000;

/**
 * Finds near candidates for the many words of one document: as `nearest` does, until it would take too long. Who has
 * thousands of broken links is not helped by guesses.
 */
export function frugalNearest(): FindNearest {
  let left = mostCompared;
  return (word, candidates) => {
    left -= candidates.length;
    return left < 0 ? undefined : nearest(word, candidates);
  };
}

/**
 * Finds the candidate that was most likely meant, by edit distance (insert, delete, replace, swap neighbours) without
 * regard to letter case.
 *
 * @returns undefined where none is near: at most a third of the word may differ, but one character of a word of two,
 *   and five of any.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const letters = countLetters(wanted);
  let best: string | undefined;
  let least = Math.min(mostEdits, Math.max(word.length > 1 ? 1 : 0, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const other = candidate.toLowerCase();
    if (lacks(letters, other, least)) continue;
    const distance = editDistance(wanted, other, least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Shorter words are too like one another. */
const shortestSlip = 5;

/**
 * Tells whether a text is another one with a slip of the fingers in one word: a letter too many, too few or another, or
 * two that changed places. `http-get` is none for `http-put`, nor `install` for `uninstall`, nor `0012` for `0002`.
 */
export function isSlip(written: string, meant: string): boolean {
  const [words = [], others = []] = [written, meant].map((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const differing = words.flatMap((word, index) =>
    word === others[index] ? [] : [[word, others[index] ?? ''] as const],
  );
  const [first, ...more] = differing;
  if (words.length !== others.length || first === undefined || more.length > 0) return false;
  const [word, other] = first;
  const isLong = Math.max(word.length, other.length) >= shortestSlip;
  return isLong && !/\d/.test(word + other) && word[0] === other[0] && editDistance(word, other, 2) === 1;
}

/** Tells whether a near candidate is the only one that is near, so that it can be written without asking. */
export const isClear = (word: string, near: string, candidates: readonly string[], find: FindNearest): boolean =>
  isSlip(word, near) &&
  find(
    word,
    candidates.filter((candidate) => candidate !== near),
  ) === undefined;

/** The numbers in a text, in their order. */
export const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];

/** How often each letter stands in a text; letters that differ by a multiple of 128 count as one. */
function countLetters(text: string): Int32Array {
  const letters = new Int32Array(128);
  for (let index = 0; index < text.length; index += 1) take(letters, text, index, -1);
  return letters;
}

/** Tells whether at least so many letters of a text are not among those counted: cheaper than a distance. */
function lacks(letters: Int32Array, text: string, limit: number): boolean {
  let lacking = 0;
  let read = 0;
  for (; read < text.length && lacking < limit; read += 1) if (take(letters, text, read, 1) < 0) lacking += 1;
  for (let index = 0; index < read; index += 1) take(letters, text, index, -1);
  return lacking >= limit;
}

/** Takes a letter from the counts, or puts it back. @returns What is left of it. */
function take(letters: Int32Array, text: string, index: number, number: number): number {
  const letter = text.charCodeAt(index) & 127;
  return (letters[letter] = (letters[letter] ?? 0) - number);
}

/** Optimal string alignment distance; Infinity where it is `limit` or more. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    // Cells farther from the diagonal than the limit cannot be on a way that is shorter.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;
