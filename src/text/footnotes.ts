const footnote = /^\[\^([^\]\s]+)\]:[^\n]*(?:\n(?: {4}|\t)[^\n]*|\n[ \t]*(?=\n(?: {4}|\t)))*/gm;

/** Footnotes of a text, as they are written, by label. */
export const footnotesIn = (text: string): Map<string, string> =>
  new Map(Array.from(text.matchAll(footnote), ([whole, label = '']) => [label, whole]));
