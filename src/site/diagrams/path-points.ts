import { numbersIn, type Point } from './geometry.ts';

const arguments_: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const samples = 12;

/** Points of a path, of its curves as many as tell how far they reach. */
export function pathPoints(path: string): Point[] {
  const points: Point[] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, letter = '', text = ''] of path.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/gi)) {
    const kind = letter.toLowerCase();
    const count = arguments_[kind] ?? 0;
    const numbers = kind === 'a' ? arcNumbers(text) : numbersIn(text);
    const [dx, dy] = letter === kind ? [1, 1] : [0, 0];
    const steps = count === 0 ? 0 : Math.floor(numbers.length / count);
    for (let step = 0; step < steps; step += 1) {
      const index = step * count;
      const own = numbers.slice(index, index + count);
      const place = (position: number): Point => [
        (own[position] ?? 0) + dx * at[0],
        (own[position + 1] ?? 0) + dy * at[1],
      ];
      const next = endOf(kind, own, at, letter === kind, place(count - 2));
      if (kind === 'a') points.push(...arc(at, next, own));
      else if (kind === 'c') points.push(...curve([at, place(0), place(2), next]));
      else if (kind === 'q') points.push(...curve([at, place(0), next]));
      points.push(next);
      at = next;
      if (kind === 'm' && index === 0) start = next;
    }
    if (kind === 'z') at = start;
  }
  return points;
}

/** Flags of an arc may stand without a space behind them. */
const arcNumbers = (text: string): number[] =>
  Array.from(
    text.matchAll(
      /([-+.\de]+)[\s,]+([-+.\de]+)[\s,]+([-+.\de]+)[\s,]+([01])[\s,]*([01])[\s,]*([-+.\de]+)[\s,]*([-+.\de]+)/gi,
    ),
    ([, ...numbers]) => numbers.map(Number),
  ).flat();

function endOf(kind: string, own: readonly number[], at: Point, isRelative: boolean, place: Point): Point {
  const [first = 0] = own;
  if (kind === 'h') return [isRelative ? at[0] + first : first, at[1]];
  if (kind === 'v') return [at[0], isRelative ? at[1] + first : first];
  return place;
}

/** A Bézier curve of any degree. */
function curve(control: readonly Point[]): Point[] {
  const between = (points: readonly Point[], part: number): Point =>
    points.length === 1
      ? points[0]!
      : between(
          points.slice(1).map(([x, y], index): Point => {
            const [fromX, fromY] = points[index]!;
            return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
          }),
          part,
        );
  return Array.from({ length: samples }, (_, index) => between(control, index / samples));
}

/** After "Conversion from endpoint to center parameterization" of the SVG specification. */
function arc(from: Point, to: Point, [rx = 0, ry = 0, degrees = 0, large = 0, sweep = 0]: readonly number[]): Point[] {
  if (rx === 0 || ry === 0) return [];
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const grow = Math.max(1, Math.sqrt((x / rx) ** 2 + (y / ry) ** 2));
  const [a, b] = [Math.abs(rx) * grow, Math.abs(ry) * grow];
  const rest = (a * b) ** 2 - (a * y) ** 2 - (b * x) ** 2;
  const factor = Math.sqrt(Math.max(0, rest / ((a * y) ** 2 + (b * x) ** 2 || 1))) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(factor * a * y) / b, (-factor * b * x) / a];
  const first = Math.atan2((y - cy) / b, (x - cx) / a);
  let turn = Math.atan2((-y - cy) / b, (-x - cx) / a) - first;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  return Array.from({ length: samples + 1 }, (_, index) => {
    const angle = first + (turn * index) / samples;
    const [px, py] = [a * Math.cos(angle) + cx, b * Math.sin(angle) + cy];
    return [cos * px - sin * py + (from[0] + to[0]) / 2, sin * px + cos * py + (from[1] + to[1]) / 2];
  });
}
