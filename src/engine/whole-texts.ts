/**
 * The same texts, as parts of one that holds nothing else. A part of a document's text would keep all of that in
 * memory.
 */
export function wholeTexts(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return texts;
  const all = joinedTexts(texts);
  let end = -1;
  return texts.map((text) => {
    const start = end + 1;
    end = start + text.length;
    return all.slice(start, end);
  });
}

/** One text of all, with a character behind each. A join of one text alone would be that text itself. */
export const joinedTexts = (texts: readonly string[]): string => [...texts, ''].join('\n');
