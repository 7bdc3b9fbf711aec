import type { DocumentMap } from './document-map.ts';

/** A group in the picture of the map. */
export interface MapBox {
  index: number;
  x: number;
  y: number;
  documents: number;
}

export interface MapPicture {
  width: number;
  height: number;
  boxWidth: number;
  boxHeight: number;
  boxes: readonly MapBox[];
  /** As SVG paths, from group to group; `width` follows how many links there are. */
  wires: readonly { path: string; width: number }[];
  /** Names of types over their columns, and of projects before their rows. */
  columns: readonly { type: string; x: number }[];
  rows: readonly { project: string | undefined; label: string; y: number }[];
}

const boxWidth = 56;
const boxHeight = 30;
const across = 112;
const down = 64;
const labels = 128;
const head = 36;
/** More wires than these are a grey field. */
const mostWires = 60;

/** Lays groups out with types as columns and projects as rows, and the strongest links between them. */
export function mapPicture({ groups, links }: DocumentMap, types: readonly string[]): MapPicture {
  const used = types.filter((type) => groups.some((group) => group.type === type));
  const rows = [...new Map(groups.map(({ project, label }) => [project, { project, label }])).values()];
  const placeOf = new Map(rows.map(({ project }, index) => [project, index]));
  const boxes = groups.map(({ index, type, project, documents }) => ({
    index,
    documents,
    x: labels + used.indexOf(type) * across,
    y: head + placeOf.get(project)! * down,
  }));
  const most = Math.max(1, ...links.map(({ count }) => count));
  return {
    width: labels + Math.max(0, used.length - 1) * across + boxWidth + 24,
    height: head + rows.length * down,
    boxWidth,
    boxHeight,
    boxes,
    wires: links.slice(0, mostWires).map(({ from, to, count }) => ({
      path: wire(boxes[from]!, boxes[to]!),
      width: round(1 + 6 * (count / most)),
    })),
    columns: used.map((type, index) => ({ type, x: labels + index * across + boxWidth / 2 })),
    rows: rows.map((row, index) => ({ ...row, y: head + index * down + boxHeight / 2 })),
  };
}

const round = (number: number): number => Math.round(number * 10) / 10;

/** Bowed, so that links there and back, and those over other groups, lie beside each other. */
function wire(from: MapBox, to: MapBox): string {
  const [x1, y1, x2, y2] = [from.x + boxWidth / 2, from.y + boxHeight / 2, to.x + boxWidth / 2, to.y + boxHeight / 2];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const bow = 22 / Math.hypot(dx, dy) + 0.08;
  return `M${x1} ${y1}Q${round((x1 + x2) / 2 - dy * bow)} ${round((y1 + y2) / 2 + dx * bow)} ${x2} ${y2}`;
}
