import type { Outline } from './shape.ts';

/** Red, green and blue, `#rrggbb`. */
export type Color = `#${string}`;

/** A picture with few colours: each pixel is the number of one. */
export interface Canvas {
  width: number;
  height: number;
  pixels: Uint8Array;
  palette: [red: number, green: number, blue: number][];
}

/** Shades between the ground and a colour, at the edges of shapes. */
const shades = 8;

export const createCanvas = (width: number, height: number, ground: Color): Canvas => ({
  width,
  height,
  pixels: new Uint8Array(width * height),
  palette: [channels(ground)],
});

const channels = (color: Color): [number, number, number] => [
  Number.parseInt(color.slice(1, 3), 16),
  Number.parseInt(color.slice(3, 5), 16),
  Number.parseInt(color.slice(5, 7), 16),
];

/** @param part Of the first, from 0 to 1. */
export function mixed(one: Color, other: Color, part: number): Color {
  const [from, to] = [channels(other), channels(one)];
  const parts = from.map((value, channel) => Math.round(value + (to[channel]! - value) * part));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Fills what outlines hold. Where two overlap, both are filled.
 *
 * @param ground What lies below, for the edges.
 */
export function fill(canvas: Canvas, shape: readonly Outline[], color: Color, ground: Color): void {
  const box = boxOf(canvas, shape);
  if (box.width <= 0 || box.height <= 0) return;
  const first = addShades(canvas, color, ground);
  const areas = new Float32Array(box.width * box.height + 2);
  for (const points of shape) addOutline(areas, box, points);
  let covered = 0;
  for (let row = 0; row < box.height; row += 1) {
    const start = (box.top + row) * canvas.width + box.left;
    // What the column to the right of all holds takes back what lies before it.
    for (let column = 0; column < box.width; column += 1) {
      covered += areas[row * box.width + column]!;
      const shade = Math.round(Math.min(Math.abs(covered), 1) * shades);
      if (shade > 0 && box.left + column < canvas.width) canvas.pixels[start + column] = first + shade - 1;
    }
  }
}

/** @returns The number of the palest shade. */
function addShades({ palette }: Canvas, color: Color, ground: Color): number {
  const made = Array.from({ length: shades }, (_, index) => channels(mixed(color, ground, (index + 1) / shades)));
  const same = (at: number) => made.every((shade, index) => String(palette[at + index]) === String(shade));
  const known = palette.findIndex((_, at) => same(at));
  if (known >= 0) return known;
  if (palette.length + shades > 256) throw new Error('A picture has more colours than its palette holds');
  return palette.push(...made) - shades;
}

/** The pixels that a shape can touch, with one more to the right: what lies left of an edge tells what lies right of it. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function boxOf({ width, height }: Canvas, shape: readonly Outline[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const points of shape) {
    for (let index = 0; index < points.length; index += 2) {
      left = Math.min(left, points[index]!);
      right = Math.max(right, points[index]!);
      top = Math.min(top, points[index + 1]!);
      bottom = Math.max(bottom, points[index + 1]!);
    }
  }
  [left, top] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  [right, bottom] = [Math.min(width, Math.ceil(right)) + 1, Math.min(height, Math.ceil(bottom))];
  return { left, top, width: right - left, height: bottom - top };
}

function addOutline(areas: Float32Array, box: Box, points: Outline): void {
  for (let index = 0; index < points.length; index += 2) {
    const next = (index + 2) % points.length;
    addLine(
      areas,
      box,
      [points[index]! - box.left, points[index + 1]! - box.top],
      [points[next]! - box.left, points[next + 1]! - box.top],
    );
  }
}

type Point = readonly [x: number, y: number];

/**
 * Adds what a line takes of each pixel that it crosses, signed by its direction: the sum of a row from the left is how
 * much of a pixel lies inside. As in font-rs.
 */
function addLine(areas: Float32Array, { width, height }: Box, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const direction = from[1] < to[1] ? 1 : -1;
  const [upper, lower] = direction > 0 ? [from, to] : [to, from];
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  let x = upper[1] < 0 ? upper[0] - upper[1] * slope : upper[0];
  for (let row = Math.max(0, Math.floor(upper[1])); row < Math.min(height, Math.ceil(lower[1])); row += 1) {
    const tall = Math.min(row + 1, lower[1]) - Math.max(row, upper[1]);
    const next = x + slope * tall;
    // What leaves the picture at a side counts at its edge.
    const [left, right] = [Math.min(x, next), Math.max(x, next)].map((at) => Math.min(Math.max(at, 0), width - 1));
    addSpan(areas, row * width, left!, right!, tall * direction);
    x = next;
  }
}

/** Shares the area right of a piece of a line, which lies in one row, among the pixels that it crosses. */
function addSpan(areas: Float32Array, row: number, left: number, right: number, area: number): void {
  const [first, last] = [Math.floor(left), Math.ceil(right)];
  if (last <= first + 1) {
    const inside = (left + right) / 2 - first;
    areas[row + first]! += area - area * inside;
    areas[row + first + 1]! += area * inside;
    return;
  }
  const part = 1 / (right - left);
  const start = left - first;
  const opening = 0.5 * part * (1 - start) * (1 - start);
  const end = right - last + 1;
  const closing = 0.5 * part * end * end;
  areas[row + first]! += area * opening;
  if (last === first + 2) areas[row + first + 1]! += area * (1 - opening - closing);
  else {
    const second = part * (1.5 - start);
    areas[row + first + 1]! += area * (second - opening);
    for (let column = first + 2; column < last - 1; column += 1) areas[row + column]! += area * part;
    const before = second + (last - first - 3) * part;
    areas[row + last - 1]! += area * (1 - before - closing);
  }
  areas[row + last]! += area * closing;
}
