import type { Comparison } from '../model/table.ts';

/** Whether a figure is as it should be. */
export interface Outcome {
  state: 'met' | 'unmet' | 'unknown';
  /** Why it is not known: nothing was measured, other units, a target without direction, or a range that covers both. */
  reason?: 'current' | 'units' | 'direction' | 'range';
  /** For a bar, in the unit of the target; undefined where there is nothing to draw. */
  bar?: { operator: Comparison['operator']; target: number; current: number };
}

/** Compares what is with what should be. */
export function compared(target: Comparison | undefined, current: Comparison | undefined): Outcome {
  if (target === undefined || current === undefined) return { state: 'unknown', reason: 'current' };
  const factor = factorBetween(current, target);
  if (factor === undefined) return { state: 'unknown', reason: 'units' };
  const value = round(current.value * factor);
  const bar = { operator: target.operator, target: target.value, current: value };
  const [is, should] = [spanOf(current.operator, value), spanOf(target.operator, target.value)];
  if (isInside(is, should)) return { state: 'met', bar };
  if (!areApart(is, should)) return { state: 'unknown', reason: 'range', bar };
  if (target.operator === '=' && !isEnd(target)) return { state: 'unknown', reason: 'direction', bar };
  return { state: 'unmet', bar };
}

/** Nothing goes beyond it: 0 of what is counted, 100 %, 37 of 37. A miss needs no direction. */
const isEnd = ({ value, unit }: Comparison): boolean =>
  value === 0 || (unit === '%' && value === 100) || unit === `of ${value}` || unit === `/${value}`;

/** Numbers that a figure may be. */
interface Span {
  low: number;
  high: number;
  /** Whether the ends belong to it. */
  hasLow: boolean;
  hasHigh: boolean;
}

function spanOf(operator: Comparison['operator'], value: number): Span {
  const isBelow = operator === '<' || operator === '<=';
  const isAbove = operator === '>' || operator === '>=';
  const hasEnd = operator.includes('=');
  return {
    low: isBelow ? -Infinity : value,
    high: isAbove ? Infinity : value,
    hasLow: !isBelow && hasEnd,
    hasHigh: !isAbove && hasEnd,
  };
}

const isInside = (inner: Span, outer: Span): boolean =>
  (inner.low > outer.low || (inner.low === outer.low && (outer.hasLow || !inner.hasLow))) &&
  (inner.high < outer.high || (inner.high === outer.high && (outer.hasHigh || !inner.hasHigh)));

const areApart = (a: Span, b: Span): boolean => isBefore(a, b) || isBefore(b, a);
const isBefore = (a: Span, b: Span): boolean => a.high < b.low || (a.high === b.low && !(a.hasHigh && b.hasLow));

/**
 * Tells by what a figure is multiplied to have the unit of another one. A number without a unit has that of the other.
 *
 * @returns undefined where they cannot be compared, as `p50` with `p95`.
 */
function factorBetween(from: Comparison, to: Comparison): number | undefined {
  const [one, other] = [from, to].map(({ note }) => /\bp\d+(?:\.\d+)?\b/i.exec(note)?.[0].toLowerCase());
  if (one !== undefined && other !== undefined && one !== other) return undefined;
  const [own, wanted] = [from, to].map(({ unit }) => unitNamed(unit)) as [string, string];
  if (own === wanted || own === '' || wanted === '') return 1;
  const sizes = scales.find((scale) => Object.hasOwn(scale, own) && Object.hasOwn(scale, wanted));
  return sizes === undefined ? undefined : sizes[own]! / sizes[wanted]!;
}

/** Units of one kind by size. Days are not among the hours: some mean working days. */
const scales: readonly Readonly<Record<string, number>>[] = [
  {
    ns: 1e-9,
    µs: 1e-6,
    us: 1e-6,
    ms: 1e-3,
    s: 1,
    sec: 1,
    second: 1,
    min: 60,
    minute: 60,
    h: 3600,
    hr: 3600,
    hour: 3600,
  },
  { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3, tib: 1024 ** 4 },
];

/** `Days` is `day`. */
const unitNamed = (unit: string): string => {
  const name = unit.toLowerCase();
  return /^[a-z]{3,}s$/.test(name) ? name.slice(0, -1) : name;
};

/** Without the digits that fractions leave behind. */
const round = (value: number): number => Number(value.toPrecision(12));
