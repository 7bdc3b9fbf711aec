import type { Frontmatter } from '../model/facts.ts';
import { wholeTexts } from './whole-texts.ts';
import { type FoldedRanges, foldRanges, unfoldRanges } from './folded-range.ts';

/** Places are asked for where there is something to tell of them, which is seldom. */
export class FoldedFrontmatter implements Frontmatter {
  readonly values: Frontmatter['values'];
  readonly range: Frontmatter['range'];
  readonly exists: boolean;
  readonly expected: Frontmatter['expected'];
  readonly file: Frontmatter['file'];
  readonly #folded: Record<'keys' | 'places', FoldedRanges>;
  #keys: Frontmatter['keys'] | undefined;
  #places: Frontmatter['places'] | undefined;

  constructor({ values, range, exists, keys, places, expected, file }: Frontmatter) {
    this.values = wholeValues(values);
    this.range = range;
    this.exists = exists;
    this.expected = expected && structuredClone(expected);
    this.file = file;
    this.#folded = { keys: foldRanges(keys), places: foldRanges(places) };
  }

  get keys(): Frontmatter['keys'] {
    return (this.#keys ??= unfoldRanges(this.#folded.keys));
  }

  get places(): Frontmatter['places'] {
    return (this.#places ??= unfoldRanges(this.#folded.places));
  }
}

/** Metadata with texts of its own. */
function wholeValues(values: Frontmatter['values']): Frontmatter['values'] {
  const whole = { ...values };
  const names = Object.keys(values).filter((name) => typeof values[name] === 'string');
  const texts = wholeTexts(names.map((name) => values[name] as string));
  for (const [index, name] of names.entries()) whole[name] = texts[index];
  for (const [name, value] of Object.entries(values)) if (typeof value === 'object') whole[name] = wholeValue(value);
  return whole;
}

const wholeValue = (value: unknown): unknown => (areTexts(value) ? wholeTexts(value) : structuredClone(value));

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
