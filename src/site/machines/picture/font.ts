import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { type Outline, outlines, placed } from './shape.ts';

/** Where the font lies: the same files in a published package. */
export const fontFolder = new URL('../../../../src/site/assets/fonts/', import.meta.url);

/** The font comes in parts, by scripts; the commonest first. */
const parts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'] as const;

const loaded = new Map<string, Font>();

function partOf(name: string): Font {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const font = create(readFileSync(new URL(`inter-${name}-600.woff2`, fontFolder)));
  if (font.isCollection) throw new Error(`The font ${name} is a collection`);
  loaded.set(name, font);
  return font;
}

/** A character of the font, in parts of its size; up is less than nothing. */
export interface Glyph {
  width: number;
  shape: readonly Outline[];
}

const glyphs = new Map<string, Glyph | undefined>();

/** @returns undefined where the font does not have it. */
export function glyphOf(character: string): Glyph | undefined {
  if (glyphs.has(character)) return glyphs.get(character);
  const glyph = readGlyph(character.codePointAt(0) ?? 0);
  glyphs.set(character, glyph);
  return glyph;
}

function readGlyph(point: number): Glyph | undefined {
  const part = parts.find((name) => partOf(name).hasGlyphForCodePoint(point));
  if (part === undefined) return undefined;
  const { unitsPerEm } = partOf(part);
  const { advanceWidth, path } = partOf(part).glyphForCodePoint(point);
  const shape = placed(outlines(path.commands), [0, 0], [1 / unitsPerEm, -1 / unitsPerEm]);
  return { width: advanceWidth / unitsPerEm, shape };
}

/** What may be left out of a text that is otherwise understood: pictures, joiners, marks of presentation. */
const dispensable = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{So}\p{Sk}\p{C}\uFE00-\uFE0F\u20E3]/gu;

/**
 * A text as the font can write it: without emoji, or empty where a letter is missing. Half a word says something else.
 */
export function writable(text: string): string {
  const whole = tidy(text.normalize('NFC'));
  if (Array.from(whole).every((character) => glyphOf(character) !== undefined)) return whole;
  const left = whole.replace(dispensable, (sign) => (glyphOf(sign) === undefined ? '' : sign));
  return Array.from(left).every((sign) => /\s/.test(sign) || glyphOf(sign) !== undefined) ? tidy(left) : '';
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
