import type { Definition, Image, Link as MdastLink, Nodes } from 'mdast';
import type { DocumentFacts, Link, LinkSyntax } from '../model/facts.ts';
import { attributeAddresses } from './attribute-addresses.ts';
import { htmlAttributes } from './html.ts';
import { type JsxElement, jsxAttributes } from './jsx.ts';
import type { LineIndex } from '../text/line-index.ts';
import { offsetsOf, rangeOf } from './range.ts';
import { urlSpan } from './url-span.ts';

/** Where links and anchors of a document go, and the text that they are in. */
export interface Place {
  facts: Pick<DocumentFacts, 'links' | 'anchors'>;
  text: string;
  lines: LineIndex;
}

/** @param place The node that the address is written in. */
export function addLink(
  node: Nodes,
  { facts, text, lines }: Place,
  place: Definition | Image | MdastLink,
  link: Pick<Link, 'kind' | 'syntax' | 'text'>,
): void {
  const lacksAlt = link.kind === 'image' && link.text.trim() === '';
  const [start, end] = offsetsOf(place);
  const form = link.syntax === 'autolink' ? link.syntax : place.type === 'definition' ? 'definition' : 'inline';
  const span = urlSpan(text.slice(start, end), place.url, form);
  facts.links.push({
    ...link,
    url: place.url,
    ...(lacksAlt && { lacksAlt }),
    range: rangeOf(node),
    ...(span && { urlRange: lines.range(start + span[0], start + span[1]) }),
  });
}

export const linkSyntax = (node: Nodes, { text }: Place): LinkSyntax =>
  text.charAt(offsetsOf(node)[0]) === '[' ? 'inline' : 'autolink';

export function addHtml(node: Nodes, { facts, text, lines }: Place): void {
  const [start, end] = offsetsOf(node);
  for (const { tag, name, value, lacksAlt = false, ...span } of htmlAttributes(text.slice(start, end))) {
    const place = { start: start + span.start, end: start + span.end, text, lines };
    addAttribute(facts, { tag, name, value, lacksAlt, syntax: 'html' }, place);
  }
}

export function addJsx(node: Nodes, { facts, text, lines }: Place): void {
  const element = node as Nodes & JsxElement;
  const lacksAlt = element.name === 'img' && !element.attributes.some(({ name = 'alt' }) => name === 'alt');
  for (const { name, value, span } of jsxAttributes(element, text, ...offsetsOf(node))) {
    const place = { start: span[0], end: span[1], text, lines };
    addAttribute(facts, { tag: element.name ?? '', name, value, lacksAlt, syntax: 'jsx' }, place);
  }
}

interface Attribute {
  tag: string;
  name: string;
  value: string;
  lacksAlt: boolean;
  syntax: LinkSyntax;
}

/** @param place Of the value. Where that is written with entities, the whole of it stands for each address in it. */
function addAttribute(
  facts: Place['facts'],
  { tag, name, value, lacksAlt, syntax }: Attribute,
  { start, end, text, lines }: Omit<Place, 'facts'> & { start: number; end: number },
): void {
  const isPlain = text.slice(start, end) === value;
  for (const { kind, url, start: at } of attributeAddresses(tag, name, value)) {
    const range = isPlain ? lines.range(start + at, start + at + url.length) : lines.range(start, end);
    const isSource = lacksAlt && name === 'src';
    facts.links.push({
      kind,
      syntax,
      url,
      text: '',
      range,
      ...(isSource && { lacksAlt }),
      ...(isPlain && { urlRange: range }),
    });
  }
  if (name === 'id' || (name === 'name' && tag === 'a')) facts.anchors.push(value);
}
