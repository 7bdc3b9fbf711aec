import type { Frontmatter } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import { wholeTexts } from './whole-texts.ts';
import { foldRange, rangeSize, unfoldRange } from './folded-range.ts';

/** Places are asked for where there is something to tell of them, which is seldom. */
export class FoldedFrontmatter implements Frontmatter {
  readonly values: Frontmatter['values'];
  readonly range: Frontmatter['range'];
  readonly exists: boolean;
  readonly expected: Frontmatter['expected'];
  readonly file: Frontmatter['file'];
  /** Names of the keys, then of the places, and a range for each. */
  readonly #names: readonly string[];
  readonly #ranges: Uint32Array;
  readonly #keyCount: number;
  #keys: Frontmatter['keys'] | undefined;
  #places: Frontmatter['places'] | undefined;

  constructor({ values, range, exists, keys, places, expected, file }: Frontmatter) {
    this.values = wholeValues(values);
    this.range = range;
    this.exists = exists;
    this.expected = expected && structuredClone(expected);
    this.file = file;
    const named = Object.keys(keys);
    const names = [...named, ...Object.keys(places)];
    this.#names = names;
    this.#keyCount = named.length;
    this.#ranges = new Uint32Array(names.length * rangeSize);
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index]!;
      foldRange(this.#ranges, index * rangeSize, (index < this.#keyCount ? keys : places)[name]!);
    }
  }

  get keys(): Frontmatter['keys'] {
    return (this.#keys ??= this.#rangesOf(0, this.#keyCount));
  }

  get places(): Frontmatter['places'] {
    return (this.#places ??= this.#rangesOf(this.#keyCount, this.#names.length));
  }

  #rangesOf(from: number, to: number): Record<string, Range> {
    const names = this.#names.slice(from, to);
    return Object.fromEntries(
      names.map((name, index) => [name, unfoldRange(this.#ranges, (from + index) * rangeSize)]),
    );
  }
}

/** Metadata with texts of its own. */
function wholeValues(values: Frontmatter['values']): Frontmatter['values'] {
  const whole = { ...values };
  const [names, texts]: [string[], string[]] = [[], []];
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (typeof value === 'string') {
      names.push(name);
      texts.push(value);
    } else if (typeof value === 'object') whole[name] = wholeValue(value);
  }
  const own = wholeTexts(texts);
  for (let index = 0; index < names.length; index += 1) whole[names[index]!] = own[index];
  return whole;
}

const wholeValue = (value: unknown): unknown => (areTexts(value) ? wholeTexts(value) : structuredClone(value));

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
