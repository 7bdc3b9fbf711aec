import { measure } from './box.ts';
import { attributesOf, idMark, looks, NotDrawable, short, type Work } from './attributes.ts';
import { parseSheet } from './css.ts';

export interface FinishedPicture {
  /** Ids in it begin with `idMark`. */
  svg: string;
  width: number;
  height: number;
}

const elements = new Set(
  'svg g path rect circle ellipse line polygon polyline text tspan a defs marker clipPath linearGradient stop'.split(
    ' ',
  ),
);
const dropped = new Set(['style', 'title', 'desc', 'symbol', 'filter']);
/**
 * Makes of mermaid's SVG one that can stand in any page: no styles but attributes, our colours, nothing that runs or
 * loads, ids of its own.
 *
 * @throws {NotDrawable} Where it holds what cannot be kept; nothing is left out silently.
 */
export function finishPicture(svg: Element, source: string): FinishedPicture {
  const css = Array.from(svg.querySelectorAll('style'), ({ textContent }) => textContent ?? '').join('\n');
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => numbers.get(id) ?? (numbers.set(id, numbers.size), numbers.size - 1);
  const work: Work = { rules: parseSheet(css), source, numberOf, referenced: new Set() };
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0 && Number.isFinite(x + y + width + height))) throw new NotDrawable('it has no size');
  const style = attributesOf(svg, work).filter(([name]) => looks.has(name) && name !== 'display');
  const body = Array.from(svg.childNodes, (node) => written(node, work)).join('');
  const defs = definitions(svg, work);
  const own: [string, string][] = [
    ['viewBox', [x, y, width, height].map(short).join(' ')],
    ['width', short(Math.ceil(width))],
    ['height', short(Math.ceil(height))],
    ['direction', 'ltr'],
  ];
  return { svg: tag('svg', [...own, ...style], defs + body), width: Math.ceil(width), height: Math.ceil(height) };
}

/** Markers and the like that something in the picture uses. */
function definitions(svg: Element, work: Work): string {
  const all = Array.from(svg.querySelectorAll('marker, clipPath, linearGradient'));
  const done = new Set<Element>();
  let text = '';
  for (let found = true; found;) {
    const next = all.filter((element) => !done.has(element) && work.referenced.has(element.getAttribute('id') ?? ''));
    for (const element of next) {
      done.add(element);
      const id: [string, string] = ['id', `${idMark}${work.numberOf(element.getAttribute('id') ?? '')}`];
      const content = Array.from(element.childNodes, (node) => written(node, work)).join('');
      text += tag(element.localName, [id, ...attributesOf(element, work)], content);
    }
    found = next.length > 0;
  }
  const missing = [...work.referenced].find((id) => !all.some((element) => element.getAttribute('id') === id));
  if (missing !== undefined) throw new NotDrawable(`it refers to "${missing}", which is not there`);
  return text === '' ? '' : `<defs>${text}</defs>`;
}

function written(node: ChildNode, work: Work): string {
  if (node.nodeType === 3) return escapeText(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  if (dropped.has(name) || name === 'defs' || name === 'marker' || name === 'clipPath' || name === 'linearGradient')
    return '';
  // Holds the same text twice: as HTML and for those who know none.
  if (name === 'switch') return Array.from(element.querySelectorAll('text'), (text) => written(text, work)).join('');
  if (!elements.has(name)) throw new NotDrawable(`it holds <${name}>`);
  const attributes = softened(element, attributesOf(element, work));
  if (attributes.some(([key, value]) => key === 'display' && value === 'none')) return '';
  const content =
    name === 'text' || name === 'tspan'
      ? lettersOf(element, work)
      : Array.from(element.childNodes, (child) => (child.nodeType === 3 ? '' : written(child, work))).join('');
  if (name === 'a') return tag(linkOf(element).length > 0 ? 'a' : 'g', [...linkOf(element), ...attributes], content);
  if (content === '' && (name === 'g' || name === 'text' || name === 'tspan')) return '';
  if (content === '' && isNothing(name, attributes)) return '';
  if (name === 'g' && attributes.length === 0) return content;
  return tag(name, [...attributes, ...fit(element, work)], content);
}

function lettersOf(element: Element, work: Work): string {
  return Array.from(element.childNodes, (child) => written(child, work)).join('');
}

/** A colour that a writer chose for the ground of a sequence must leave what stands on it readable in both themes. */
function softened(element: Element, attributes: [string, string][]): [string, string][] {
  const fill = attributes.find(([name]) => name === 'fill')?.[1] ?? '';
  const isGround = element.localName === 'rect' && /(?:^|\s)rect(?:\s|$)/.test(element.getAttribute('class') ?? '');
  return isGround && /^(?:#|rgb\(|[a-z]+$)/i.test(fill) && fill !== 'none'
    ? [...attributes, ['fill-opacity', '0.25']]
    : attributes;
}

const isNothing = (name: string, attributes: readonly (readonly [string, string])[]): boolean => {
  const value = (key: string): string | undefined => attributes.find(([own]) => own === key)?.[1];
  if (name === 'rect')
    return !(Number.parseFloat(value('width') ?? '') > 0 && Number.parseFloat(value('height') ?? '') > 0);
  return name === 'path' && (value('d') ?? '') === '';
};

/** Only to other sites: nobody resolved the others. */
const linkOf = (element: Element): [string, string][] => {
  // As it is: `linkedom` gives attributes of what it read as XML with escapes.
  const target = (element.getAttributeNode('xlink:href') ?? element.getAttributeNode('href'))?.value ?? '';
  return /^https?:\/\//i.test(target) ? [['href', target]] : [];
};

/** Makes a line as wide as it was measured, whatever the letters of the reader's system are. */
function fit(element: Element, work: Work): [string, string][] {
  const isLine =
    element.localName === 'tspan'
      ? element.hasAttribute('x')
      : element.localName === 'text' && !Array.from(element.children).some((child) => child.hasAttribute('x'));
  const text = (element.textContent ?? '').trim();
  if (!isLine || text.length < 2) return [];
  const parts = leaves(element).map((leaf) =>
    measure(leaf.textContent ?? '', leaf.parentElement ?? element, work.rules),
  );
  if (parts.length === 0 || !parts.every(({ isSure }) => isSure)) return [];
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  return [
    ['textLength', short(width)],
    ['lengthAdjust', 'spacingAndGlyphs'],
  ];
}

const leaves = (node: Node): ChildNode[] =>
  Array.from(node.childNodes).flatMap((child) => (child.nodeType === 3 ? [child] : leaves(child)));

const escapeText = (text: string): string =>
  text.replaceAll(idMark, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tag = (name: string, attributes: readonly (readonly [string, string])[], content: string): string => {
  const text = attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  return content === '' ? `<${name}${text}/>` : `<${name}${text}>${content}</${name}>`;
};

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
