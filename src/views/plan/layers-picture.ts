import type { Plan } from './plans.ts';

/** A task in the picture of the layers. */
export interface Box {
  id: string;
  line: number;
  x: number;
  y: number;
  isDone: boolean;
  isCritical: boolean;
}

export interface LayersPicture {
  width: number;
  height: number;
  boxWidth: number;
  boxHeight: number;
  /** Layer by layer. */
  boxes: readonly Box[];
  /** From a task to one that waits for it, as SVG paths. */
  wires: readonly { path: string; isCritical: boolean }[];
  layers: readonly { number: number; x: number }[];
}

const boxWidth = 64;
const boxHeight = 26;
const across = 108;
const down = 36;
const head = 24;
/** A picture of more says nothing. */
const mostTasks = 120;

/** Draws which tasks can be worked on side by side. @returns undefined where there are none, or too many to see. */
export function layersPicture({ tasks }: Plan): LayersPicture | undefined {
  const placed = tasks.flatMap((task) => (task.slot === undefined ? [] : [{ ...task, slot: task.slot }]));
  if (placed.length === 0 || placed.length > mostTasks) return undefined;
  const layers = Map.groupBy(placed, ({ layer }) => layer!);
  const numbers = [...layers.keys()].toSorted((a, b) => a - b);
  const boxes = new Map<string, Box>();
  for (const [column, number] of numbers.entries()) {
    for (const [row, { key, id, line, status, slot }] of layers.get(number)!.entries()) {
      const place = { x: column * across + 1, y: head + row * down };
      boxes.set(key, { id, line, ...place, isDone: status === 'done', isCritical: slot.isCritical });
    }
  }
  const most = Math.max(...Array.from(layers.values(), ({ length }) => length));
  return {
    width: (numbers.length - 1) * across + boxWidth + 2,
    height: head + most * down,
    boxWidth,
    boxHeight,
    boxes: [...boxes.values()],
    wires: placed.flatMap(({ key, dependsOn }) =>
      dependsOn.flatMap((target) => wire(boxes.get(target), boxes.get(key)) ?? []),
    ),
    layers: numbers.map((number, column) => ({ number, x: column * across + 1 })),
  };
}

function wire(from: Box | undefined, to: Box | undefined): LayersPicture['wires'][number] | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [x1, y1, x2, y2] = [from.x + boxWidth, from.y + boxHeight / 2, to.x, to.y + boxHeight / 2];
  const isCritical = from.isCritical && to.isCritical;
  const half = (across - boxWidth) / 2;
  const bend = (x: number, fromY: number, toY: number): string =>
    `C${x + half} ${fromY} ${x + half} ${toY} ${x + 2 * half} ${toY}`;
  if (to.x - from.x <= across) return { path: `M${x1} ${y1}${bend(x1, y1, y2)}`, isCritical };
  // Past the boxes of the layers between, it goes between their rows: else it would seem to lead to them.
  const lane = y1 + (y2 < y1 ? -down : down) / 2;
  return { path: `M${x1} ${y1}${bend(x1, y1, lane)}H${x2 - 2 * half}${bend(x2 - 2 * half, lane, y2)}`, isCritical };
}
