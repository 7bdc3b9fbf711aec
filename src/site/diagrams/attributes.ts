import type { Rule } from './css.ts';
import { withTokens } from './palette.ts';
import { declaredStyle } from './style.ts';

/** A picture that must not stand in a page as it is; why. */
export class NotDrawable extends Error {}

/** Stands for what makes the ids of a page's diagrams different from each other. */
export const idMark = '\ue000';

const geometry = new Set(
  (
    'x y x1 x2 y1 y2 dx dy cx cy r rx ry width height d points transform viewBox markerWidth markerHeight refX refY ' +
    'orient markerUnits offset gradientUnits preserveAspectRatio'
  ).split(' '),
);
export const looks = new Set(
  (
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit opacity font-size font-weight font-style text-anchor text-decoration dominant-baseline ' +
    'alignment-baseline stop-color stop-opacity visibility display writing-mode marker-start marker-mid marker-end clip-path'
  ).split(' '),
);
const colors = new Set(['fill', 'stroke', 'stop-color']);
const local = /^url\(\s*["']?#([^)"']+)["']?\s*\)$/;

/** What finishing a picture has to know. */
export interface Work {
  rules: readonly Rule[];
  /** The diagram's own text: colours that it names are its writer's choice. */
  source: string;
  /** Number of an id in the picture. */
  numberOf: (id: string) => number;
  referenced: Set<string>;
}

/** What an element says and what rules say of it, as attributes. */
export function attributesOf(element: Element, work: Work): [string, string][] {
  const found = new Map<string, string>();
  for (const { name, value } of element.attributes)
    if (geometry.has(name) || looks.has(name)) found.set(name, value.trim());
  for (const [name, value] of declaredStyle(element, work.rules)) if (looks.has(name)) found.set(name, value);
  if (element.localName === 'tspan') dropNormal(found);
  return [...found].flatMap(([name, value]): [string, string][] => {
    const kept = valueOf(name, value, work);
    return kept === undefined ? [] : [[name, kept]];
  });
}

/** Mermaid says of each word that it is normal, even in labels that are not. */
function dropNormal(found: Map<string, string>): void {
  for (const name of ['font-weight', 'font-style']) if (found.get(name) === 'normal') found.delete(name);
}

function valueOf(name: string, value: string, work: Work): string | undefined {
  if (geometry.has(name)) {
    if (/NaN|undefined|Infinity/.test(value)) throw new NotDrawable(`a place in it is no number: ${name}="${value}"`);
    return name === 'orient' || name === 'markerUnits' || name === 'gradientUnits' ? value : shortNumbers(value);
  }
  const id = local.exec(value)?.[1];
  if (id !== undefined) {
    work.referenced.add(id);
    return `url(#${idMark}${work.numberOf(id)})`;
  }
  if (/url\(|[<>"\\;{}]|expression/i.test(value)) throw new NotDrawable(`it refers to something outside: ${value}`);
  if (value === '' || value === 'inherit' || value === 'initial') return undefined;
  return colors.has(name) ? colorOf(value, work.source) : shortNumbers(value);
}

/** Ours for what mermaid chose by itself; what the writer named stays. */
function colorOf(value: string, source: string): string {
  const ours = withTokens(value);
  if (ours !== value || /^(?:none|transparent|currentcolor|context-(?:fill|stroke))$/i.test(value)) return ours;
  if (source.toLowerCase().replace(/\s/g, '').includes(value.toLowerCase().replace(/\s/g, ''))) return value;
  return greys[value.toLowerCase()] ?? 'var(--ink-soft)';
}

/** Colours that stand in mermaid's code. */
const greys: Readonly<Record<string, string>> = {
  black: 'var(--ink)',
  '#000': 'var(--ink)',
  '#000000': 'var(--ink)',
  '#333': 'var(--ink)',
  white: 'var(--paper)',
  '#fff': 'var(--paper)',
  '#ffffff': 'var(--paper)',
  '#efefef': 'var(--sunk)',
  '#eaeaea': 'var(--sunk)',
  '#ececff': 'var(--accent-soft)',
  lightgrey: 'var(--line-strong)',
  '#fff8dc': 'var(--open-soft)',
};

export const short = (number: number): string => String(Math.round(number * 100) / 100);

const shortNumbers = (text: string): string =>
  text.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => short(Number(number)));
