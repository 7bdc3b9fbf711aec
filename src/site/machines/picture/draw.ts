import type { StatusTone } from '../../../views/status-tone.ts';
import { type Canvas, type Color, createCanvas, fill, mixed } from './canvas.ts';
import { writable } from './font.ts';
import { toPng } from './png.ts';
import { placed, rectangle } from './shape.ts';
import { pictureSize } from './size.ts';
import { cut, shapeOf, widthOf, wrap } from './text.ts';

/** What a picture says; texts that are empty are left out. */
export interface PictureWords {
  title: string;
  /** Above the title. */
  label: string;
  status: string;
  tone: StatusTone;
  /** At the foot. */
  foot: string;
}

/** How pictures of a site look. */
export interface PictureLook {
  accent: Color;
  /** Draw the sign of docwright: a site that has one of its own is not ours. */
  hasSign: boolean;
}

/** As in tokens.css, in its light theme. */
export const ownAccent: Color = '#0a6650';
const colors = {
  paper: '#ffffff',
  ink: '#15211d',
  soft: '#4d5c56',
} satisfies Record<string, Color>;

const tones: Readonly<Record<StatusTone, [ink: Color, ground: Color]>> = {
  good: ['#0a6650', '#e1f2eb'],
  open: ['#7f4f00', '#fdf1d8'],
  gone: ['#9d2b2b', '#fbe9e7'],
  plain: ['#4d5c56', '#f4f7f5'],
};

const margin = 80;
const inner = pictureSize.width - 2 * margin;

/** Sizes of a title, with how many lines of it there is room for. */
const titleSizes = [
  { size: 84, most: 3 },
  { size: 68, most: 4 },
  { size: 54, most: 5 },
] as const;

/** Draws a picture, the same on each machine. @returns PNG. */
export function drawPicture({ title, label, status, tone, foot }: PictureWords, look: PictureLook): Buffer {
  const canvas = createCanvas(pictureSize.width, pictureSize.height, colors.paper);
  fill(canvas, [rectangle(0, 0, pictureSize.width, 12)], look.accent, colors.paper);
  const left = drawStatus(canvas, writable(status), tone);
  const [shown, above] = [writable(title), writable(label)];
  // A title that the font cannot write leaves its place to the kind of the document.
  if (shown !== '') drawText(canvas, cut(above, 34, left - margin), margin, 116, 34, colors.soft);
  drawTitle(canvas, shown || above);
  if (look.hasSign) drawSign(canvas, margin, 522, look.accent);
  const start = look.hasSign ? margin + 60 : margin;
  drawText(canvas, cut(writable(foot), 32, inner - 60), start, 559, 32, colors.soft);
  return toPng(canvas);
}

function drawText(canvas: Canvas, text: string, x: number, y: number, size: number, color: Color): void {
  if (text !== '') fill(canvas, shapeOf(text, x, y, size), color, colors.paper);
}

/** @returns Where it begins, with a gap before it. */
function drawStatus(canvas: Canvas, status: string, tone: StatusTone): number {
  const right = pictureSize.width - margin;
  if (status === '') return right;
  const [ink, ground] = tones[tone];
  const text = cut(status, 30, inner / 2);
  const left = Math.round(right - widthOf(text, 30) - 44);
  fill(canvas, [rectangle(left, 74, right - left, 58, 29)], ground, colors.paper);
  fill(canvas, shapeOf(text, left + 22, 113, 30), ink, ground);
  return left - 40;
}

function drawTitle(canvas: Canvas, title: string): void {
  const tried = titleSizes.map(({ size, most }) => ({ size, most, lines: wrap(title, size, inner) }));
  const { size, most, lines } = tried.find((one) => one.lines.length <= one.most) ?? tried.at(-1)!;
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = cut(`${shown[most - 1]} ${lines[most]}`, size, inner);
  const height = size * 1.18;
  const top = 328 - (shown.length * height) / 2 + size * 0.86;
  for (const [index, line] of shown.entries()) drawText(canvas, line, margin, top + index * height, size, colors.ink);
}

/** As Logo.astro has it: a sheet, its folded corner, and a tick. */
function drawSign(canvas: Canvas, x: number, y: number, accent: Color): void {
  const polygon = (...points: number[]) => placed([points], [x - 10, y], [1.6, 1.6]);
  fill(canvas, polygon(6, 2, 20, 2, 27, 9, 27, 30, 6, 30), accent, colors.paper);
  fill(canvas, polygon(20, 2, 27, 9, 20, 9), mixed(accent, colors.paper, 0.45), colors.paper);
  const tick = polygon(8.9, 19.5, 11, 17.4, 14.9, 21.3, 20.9, 13.6, 23.2, 15.4, 15.1, 25.7);
  fill(canvas, tick, colors.paper, accent);
}
