/** Columns that a text takes in a terminal: two for Chinese and Japanese letters and for pictures, none for marks that join another letter. */
export function widthOf(text: string): number {
  if (isPlain.test(text)) return text.length;
  let width = 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text))
    width += isWide.test(segment) ? 2 : Number(!isUnseen.test(segment));
  return width;
}

/** Made when it is needed: that takes longer than all else here. */
let segmenter: Intl.Segmenter | undefined;

const isPlain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF]*$/;

const isUnseen = /^[\p{Mark}\p{Format}]*$/u;

/** Scripts that fill a square, full-width forms, and what is shown as a picture. */
const isWide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\uFE0F|\p{Emoji_Presentation}/u;
