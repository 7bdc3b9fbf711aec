import type { Expectation } from '../model/figure-claim.ts';

/** From 0 to 20. */
const words = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
].map((names) => names.split(' '));

/** A figure with or without separators between thousands, or a word for a small one. */
const figure = String.raw`(?<![\p{L}\p{N}.,])-?(?:\d{1,3}(?:[,. '’\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?!\p{L}|\p{N})`;
const word = String.raw`(?<!\p{L})(?:${words.flat().join('|')})(?!\p{L})`;
const number = new RegExp(`${figure}|${word}`, 'giu');

/** A number in a text. */
export interface WrittenNumber extends Pick<Expectation, 'value' | 'decimals'> {
  text: string;
  /** Its offset. */
  index: number;
}

/** Finds the last number of a text. @param isGerman Writes `1.200,5`, and not `1,200.5`. */
export function lastNumber(text: string, isGerman: boolean): WrittenNumber | undefined {
  const match = [...text.matchAll(number)].at(-1);
  if (match === undefined) return undefined;
  return { text: match[0], index: match.index, ...valueOf(match[0], isGerman) };
}

function valueOf(text: string, isGerman: boolean): Pick<Expectation, 'value' | 'decimals'> {
  const lower = text.toLowerCase();
  for (const names of words) {
    const value = names.findIndex((name) => name === lower);
    if (value >= 0) return { value, decimals: 0 };
  }
  const [thousands, point] = isGerman ? [/[. '’\u00a0\u202f]/g, ','] : [/[, '’\u00a0\u202f]/g, '.'];
  const plain = text.replaceAll(thousands, '').replace(point, '.');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

const operators: Readonly<Record<string, Expectation['operator']>> = { '≥': '>=', '≤': '<=', '==': '=' };

/** @returns undefined where it is none of `<`, `<=`, `=`, `>=` and `>`. */
export function readOperator(text: string): Expectation['operator'] | undefined {
  const sign = operators[text] ?? text;
  return ['<', '<=', '=', '>=', '>'].includes(sign) ? (sign as Expectation['operator']) : undefined;
}

/** `>= 50`, `16`, `87.5 %`. @returns undefined where it is none of these. */
export function readExpectation(text: string): Expectation | undefined {
  const [, sign = '', rest = ''] = /^\s*([<>=≥≤]{0,2})\s*(.*?)\s*%?\s*$/su.exec(text) ?? [];
  const operator = readOperator(sign === '' ? '=' : sign);
  const found = lastNumber(rest, false);
  if (operator === undefined || found?.text !== rest) return undefined;
  return { operator, value: found.value, decimals: found.decimals };
}

/** Tells whether a figure is what is said of it; one that is said with fewer digits is rounded to them. */
export function holdsFor(figureValue: number, { operator, value, decimals }: Expectation): boolean {
  if (operator === '=') return Math.abs(figureValue - value) <= 0.5 * 10 ** -decimals + 1e-9;
  if (operator === '>') return figureValue > value;
  if (operator === '<') return figureValue < value;
  return operator === '>=' ? figureValue >= value : figureValue <= value;
}
