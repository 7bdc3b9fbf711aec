/** Lines from point to point, in pixels: x, y, x, y. A closed outline of which the inside is filled. */
export type Outline = readonly number[];

/** A part of a path, as fonts and SVG have them. */
export interface Command {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  args: readonly number[];
}

/** Lines that stand for a curve: at the sizes here nobody sees them. */
const steps = 8;

/** Turns a path into outlines, in its own units. */
export function outlines(commands: readonly Command[]): Outline[] {
  const found: number[][] = [];
  for (const { command, args } of commands) {
    const last = found.at(-1);
    if (command === 'moveTo') found.push([...args]);
    else if (command === 'lineTo') last?.push(...args);
    else if (last !== undefined && command !== 'closePath') last.push(...curve([...last.slice(-2), ...args]));
  }
  return found;
}

/**
 * Puts a shape somewhere.
 *
 * @param at Where its origin lies, in pixels.
 * @param scale Pixels of a unit, to the right and down.
 */
export function placed(
  shape: readonly Outline[],
  [left, top]: readonly [x: number, y: number],
  [across, down]: readonly [x: number, y: number],
): Outline[] {
  return shape.map((points) =>
    points.map((value, index) => (index % 2 === 0 ? left + value * across : top + value * down)),
  );
}

/** Points on a curve of two or three sides, by de Casteljau; without the first. */
function curve(points: readonly number[]): number[] {
  return Array.from({ length: steps }, (_, index) => pointAt(points, (index + 1) / steps)).flat();
}

function pointAt(points: readonly number[], part: number): number[] {
  if (points.length === 2) return [...points];
  const between = points.slice(2).map((value, index) => points[index]! + (value - points[index]!) * part);
  return pointAt(between, part);
}

const corner = (points: readonly number[]): number[] => [...points.slice(0, 2), ...curve(points)];

/** A rectangle, with round ends where its radius is half its height. */
export function rectangle(x: number, y: number, width: number, height: number, radius = 0): Outline {
  const [right, bottom] = [x + width, y + height];
  if (radius === 0) return [x, y, right, y, right, bottom, x, bottom];
  // A circle in four cubic curves; the number is the usual one.
  const handle = radius * (1 - 0.552_284_75);
  return [
    ...corner([x, y + radius, x, y + handle, x + handle, y, x + radius, y]),
    ...corner([right - radius, y, right - handle, y, right, y + handle, right, y + radius]),
    ...corner([right, bottom - radius, right, bottom - handle, right - handle, bottom, right - radius, bottom]),
    ...corner([x + radius, bottom, x + handle, bottom, x, bottom - handle, x, bottom - radius]),
  ];
}
