import { glyphOf } from './font.ts';
import { type Outline, placed } from './shape.ts';

/** Letters of this font may stand closer at the sizes here; in parts of the size. */
const tracking = -0.018;

const advance = (character: string, size: number): number => ((glyphOf(character)?.width ?? 0) + tracking) * size;

/** Pixels that a text takes. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((width, character) => width + advance(character, size), 0);

/** The shapes of a text, from a point on its base line. */
export function shapeOf(text: string, x: number, y: number, size: number): Outline[] {
  let at = x;
  return Array.from(text).flatMap((character) => {
    const shape = placed(glyphOf(character)?.shape ?? [], [at, y], [size, size]);
    at += advance(character, size);
    return shape;
  });
}

/** A text that is no wider than that: cut off where it has to be. */
export function cut(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Breaks a text into lines between words, and a word that is wider than a line within it. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const found = [''];
  for (const character of word) {
    if (widthOf(found.at(-1)! + character, size) > width) found.push('');
    found[found.length - 1] += character;
  }
  return found;
}
