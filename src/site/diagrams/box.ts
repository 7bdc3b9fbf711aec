import type { Rule } from './css.ts';
import { type Box, boxOf, cornersOf, matrixOf, moved, noBox, numbersIn, type Point } from './geometry.ts';
import { pathPoints } from './path-points.ts';
import { inheritedStyle, sheetOf } from './style.ts';
import { textWidth } from './text-width.ts';

/** How far letters reach above and below their line, in parts of their size. */
const reach = { above: 0.92, below: 0.25 };

/** How far a line is moved by what it is aligned at. */
const baselines: Readonly<Record<string, number>> = {
  middle: 0.27,
  central: 0.33,
  hanging: 0.72,
  'text-before-edge': 0.92,
  'before-edge': 0.92,
  'text-after-edge': -0.25,
};

const invisible = new Set(['defs', 'style', 'marker', 'title', 'desc', 'symbol', 'clipPath', 'clippath']);

/** The box around an element in its own coordinates, as `getBBox` of a browser has it. */
export function elementBox(element: Element): Box {
  const number = (name: string): number => lengthOf(element.getAttribute(name));
  const { localName } = element;
  if (localName === 'text' || localName === 'tspan') return textBox(element);
  if (['rect', 'foreignobject', 'image', 'use'].includes(localName.toLowerCase()))
    return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
  if (localName === 'circle' || localName === 'ellipse') {
    const [rx, ry] = [number('rx') || number('r'), number('ry') || number('r')];
    return { x: number('cx') - rx, y: number('cy') - ry, width: 2 * rx, height: 2 * ry };
  }
  if (localName === 'line')
    return boxOf([
      [number('x1'), number('y1')],
      [number('x2'), number('y2')],
    ]);
  if (localName === 'polygon' || localName === 'polyline') return boxOf(pairs(element.getAttribute('points') ?? ''));
  if (localName === 'path') return boxOf(pathPoints(element.getAttribute('d') ?? ''));
  return boxOf(Array.from(element.children).flatMap(cornersInParent));
}

const lengthOf = (text: string | null): number => Number.parseFloat(text ?? '') || 0;

function pairs(text: string): Point[] {
  const numbers = numbersIn(text);
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
}

function cornersInParent(child: Element): Point[] {
  if (invisible.has(child.localName)) return [];
  const box = elementBox(child);
  if (box.width === 0 && box.height === 0) return [];
  const matrix = matrixOf(child.getAttribute('transform') ?? '');
  return cornersOf(box).map((corner) => moved(matrix, corner));
}

/** A line of text or a part of one: it begins where an element names its place. */
interface Line {
  x: number;
  y: number;
  width: number;
  size: number;
  anchor: string;
}

function textBox(element: Element): Box {
  const rules = sheetOf(element);
  const lines: Line[] = [];
  const at = { x: 0, y: 0 };
  const visit = (node: Element): void => {
    const size = fontSize(node, rules);
    const place = (name: string): number | undefined => {
      const text = node.getAttribute(name);
      return text === null ? undefined : lengthOf(text) * (text.endsWith('em') ? size : 1);
    };
    const [x, y, dx, dy] = ['x', 'y', 'dx', 'dy'].map(place);
    at.x = (x ?? at.x) + (dx ?? 0);
    at.y = (y ?? at.y) + (dy ?? 0);
    if (node === element || x !== undefined) lines.push(lineAt(node, at, size, rules));
    for (const child of node.childNodes) {
      if (child.nodeType === 1) visit(child as Element);
      else if (child.nodeType === 3) {
        const { width } = measure(child.textContent ?? '', node, rules);
        const line = lines.at(-1);
        if (line === undefined) continue;
        line.width += width;
        line.size = Math.max(line.size, size);
        at.x += width;
      }
    }
  };
  visit(element);
  const seen = lines.filter(({ width }) => width > 0);
  return seen.length === 0 ? noBox : boxOf(seen.flatMap((line) => cornersOf(lineBox(line))));
}

function lineAt(node: Element, { x, y }: { x: number; y: number }, size: number, rules: readonly Rule[]): Line {
  const baseline = ['dominant-baseline', 'alignment-baseline']
    .map((name) => inheritedStyle(node, name, rules))
    .find((value) => value !== undefined && value in baselines);
  const shift = size * (baselines[baseline ?? ''] ?? 0);
  return { x, y: y + shift, width: 0, size, anchor: inheritedStyle(node, 'text-anchor', rules) ?? 'start' };
}

const lineBox = ({ x, y, width, size, anchor }: Line): Box => ({
  x: x - width * ({ middle: 0.5, end: 1 }[anchor] ?? 0),
  y: y - size * reach.above,
  width,
  height: size * (reach.above + reach.below),
});

export function measure(text: string, node: Element, rules: readonly Rule[]) {
  const weight = inheritedStyle(node, 'font-weight', rules) ?? 'normal';
  const isBold = /^bold|^[6-9]00/.test(weight);
  return textWidth(text.replace(/\s+/g, ' ').replace(escape, '<'), fontSize(node, rules), isBold);
}

const standardSize = 16;

const units: Readonly<Record<string, number>> = {
  em: standardSize,
  rem: standardSize,
  ex: standardSize / 2,
  '%': standardSize / 100,
  pt: 4 / 3,
};

/** Mermaid measures some labels while their escapes stand in them. */
const escape = /&(?:[a-z]+|#\d+);/gi;

export function fontSize(node: Element, rules: readonly Rule[]): number {
  const text = inheritedStyle(node, 'font-size', rules) ?? '';
  const number = Number.parseFloat(text);
  if (Number.isNaN(number)) return standardSize;
  const unit = /[a-z%]+$/i.exec(text)?.[0].toLowerCase() ?? 'px';
  return number * (units[unit] ?? 1);
}
