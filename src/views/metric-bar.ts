import type { Outcome } from './metric-outcome.ts';

/** A bar with the place of its target; lengths are in the picture's units. */
export interface MetricBar {
  width: number;
  height: number;
  /** Where a value meets the target. */
  good: { x: number; width: number };
  /** From nought to what is. */
  value: { x: number; width: number };
  target: number;
}

const width = 128;
const height = 14;
/** Both fit, with some room behind the larger one. */
const room = 1.2;

export function metricBar({ operator, target, current }: NonNullable<Outcome['bar']>): MetricBar {
  const low = Math.min(0, target, current) * room;
  const high = Math.max(0, target, current) * room;
  const scale = high === low ? 0 : width / (high - low);
  const xOf = (value: number): number => round((value - low) * scale);
  const at = xOf(target);
  const nought = xOf(0);
  const goodBelow = { x: 0, width: at };
  const goodAbove = { x: at, width: round(width - at) };
  return {
    width,
    height,
    good: operator === '=' ? { x: at, width: 0 } : operator.startsWith('<') ? goodBelow : goodAbove,
    value: { x: Math.min(nought, xOf(current)), width: round(Math.abs(xOf(current) - nought)) },
    target: at,
  };
}

const round = (number: number): number => Math.round(number * 10) / 10;
