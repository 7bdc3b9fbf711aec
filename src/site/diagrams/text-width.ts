/** Widths in thousandths of the font size, of the letters of the sans-serif fonts that most systems have: nearly the same in all. */
const byWidth: readonly (readonly [width: number, letters: string])[] = [
  [222, "ijlł‘’'"],
  [260, '|'],
  [278, ' !,./:;I[\\]ft\u00a0·'],
  [333, '()-`r“”'],
  [355, '"'],
  [390, '*°'],
  [469, '^'],
  [500, 'Jcksvxyz'],
  [556, '#$0123456789?L_abdeghnopqu–€'],
  [584, '+<=>~×±÷'],
  [611, 'FTZßø'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQØ'],
  [833, 'Mm'],
  [889, '%æœ'],
  [944, 'W'],
  [1000, '—…→←↔⇒⇐'],
  [1015, '@'],
];

const widths = new Map(
  byWidth.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const braces = 334;
const boldness = 1.07;

/** Letters of other scripts than Latin, roughly; too wide rather than too narrow. */
const ofOthers: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/\p{Mn}|\p{Me}|\p{Cf}|\p{Variation_Selector}/u, 0],
  [/\p{Emoji_Presentation}/u, 1350],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u, 1000],
  [/\p{Lu}/u, 760],
  [/[\p{L}\p{N}]/u, 640],
  [/./su, 1000],
];

export interface TextWidth {
  /** In the unit of the size. */
  width: number;
  /** Whether all letters are well known. */
  isSure: boolean;
}

/** Measures a text without its font. */
export function textWidth(text: string, size: number, isBold: boolean): TextWidth {
  let [thousandths, isSure] = [0, true];
  for (const letter of text.normalize('NFD')) {
    const known = letter === '{' || letter === '}' ? braces : widths.get(letter);
    isSure &&= known !== undefined || /[\p{Mn}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
    thousandths += known ?? ofOthers.find(([pattern]) => pattern.test(letter))?.[1] ?? 0;
  }
  return { width: (thousandths / 1000) * size * (isBold ? boldness : 1), isSure };
}
