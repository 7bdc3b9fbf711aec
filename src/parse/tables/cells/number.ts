import type { CellType, Comparison } from '../../../model/table.ts';
import { type CellReader, plain } from './cell.ts';

/** `1,200`, `1 200`, `1.5`, `8.5k`; a comma between thousands alone. */
function readFigure(text: string): number | undefined {
  const [, digits, size = ''] = /^([+-]?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?)([kKM]?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits.replace(/[, ]/g, '')) * (size === '' ? 1 : size === 'M' ? 1e6 : 1e3);
}

const isNumber = (type: CellType): type is Extract<CellType, { kind: 'number' }> => type.kind === 'number';

export const readNumber: CellReader = ({ text }, type) => {
  const unit = isNumber(type) ? type.unit : '';
  const own = plain(text)
    .replace(/^[~≈]\s*/, '')
    .replace(/\+$/, '');
  const bare = unit !== '' && own.toLowerCase().endsWith(unit.toLowerCase()) ? own.slice(0, -unit.length) : own;
  const value = readFigure(bare);
  if (value !== undefined) return { value };
  return { problem: 'is no number', help: unit === '' ? 'Write a number such as 280' : `Write a number of ${unit}` };
};

export const readPercent: CellReader = ({ text }) => {
  const value = readFigure(plain(text).replace(/ ?%$/, ''));
  return value === undefined ? { problem: 'is no percentage', help: 'Write a number such as 80 %' } : { value };
};

const operators: Readonly<Record<string, Comparison['operator']>> = {
  '<': '<',
  under: '<',
  below: '<',
  'less than': '<',
  '<=': '<=',
  '≤': '<=',
  'at most': '<=',
  'up to': '<=',
  '>=': '>=',
  '≥': '>=',
  'at least': '>=',
  '>': '>',
  over: '>',
  above: '>',
  'more than': '>',
};

const signs = Object.keys(operators).join('|');

/** A figure, `+`, its unit (`%`, `of 37`, `/5`, `ms`, `lines/week`) and what stands behind them. */
const rest = String.raw`(\d[\d,]*(?:\.\d+)?(?:[kM](?![A-Za-z]))?)(\+?) ?(%|of \d+|\/\d+|[A-Za-zµ]{1,7}(?:\/[A-Za-zµ]+)?(?= |$)|)(.*)$`;

/** The first figure with a sign before it, else the first one. */
const forms = [new RegExp(`^(.*?) ?(${signs}|=) ?${rest}`), new RegExp(`^(.*?) ?()${rest}`)];

/** `<200ms p95`, `>=80 %`, `p95 <50ms`, `60 fps`, `zero critical`, `50+`. */
export const readComparison: CellReader = ({ text }) => {
  const whole = plain(text)
    .replace(/^(?:zero|none|no)\b/i, '0')
    .replace(/\b(?:under|below|less|than|at|most|up|to|least|over|above|more)\b/gi, (word) => word.toLowerCase());
  const [, before = '', sign = '', figure, plus, unit = '', after = ''] =
    forms.map((form) => form.exec(whole)).find((found) => found !== null) ?? [];
  const value = figure === undefined ? undefined : readFigure(figure);
  if (value === undefined) return { problem: 'compares with no number', help: 'Write <200 ms, >=80 % or 60 fps' };
  const operator = plus === '+' ? '>=' : (operators[sign] ?? '=');
  return { value: { operator, value, unit, note: `${before} ${after}`.trim().replace(/\s+/g, ' ') } };
};
