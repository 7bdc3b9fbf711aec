import type { DocumentFacts, Link, LinkSyntax } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import { attributeAddresses } from './attribute-addresses.ts';
import { htmlAttributes } from './html.ts';
import { jsxAttributes } from './jsx.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Node } from './node.ts';
import { urlSpan } from './url-span.ts';

/** Where links and anchors of a document go, and the text that they are in. */
export interface Place {
  facts: Pick<DocumentFacts, 'links' | 'anchors'>;
  text: string;
  lines: LineIndex;
}

/** @param place The node that the address is written in. */
export function addLink(
  node: Node,
  { facts, text, lines }: Place,
  place: Node,
  link: Pick<Link, 'kind' | 'syntax' | 'text'>,
): void {
  const { kind, syntax, text: words } = link;
  const { url } = place;
  const found: Link = { kind, syntax, url, text: words, range: node.range };
  if (kind === 'image' && words.trim() === '') found.lacksAlt = true;
  const urlRange = urlRangeAtEnd(node, place, text) ?? urlRangeIn(place, syntax, text, lines);
  if (urlRange !== undefined) found.urlRange = urlRange;
  facts.links.push(found);
}

/** Of a link that ends with its address between brackets, as most do: the end of the one is the place of the other. */
function urlRangeAtEnd(node: Node, place: Node, text: string): Range | undefined {
  const { url, end } = place;
  const from = end - 1 - url.length;
  const isAtEnd = node === place && url !== '' && text[end - 1] === ')' && text.startsWith(`](${url}`, from - 2);
  // An address with what stands before addresses in it is looked for like any other.
  if (!isAtEnd || url.includes('](')) return undefined;
  const { line, column } = node.range.end;
  return { start: { line, column: column - 1 - url.length }, end: { line, column: column - 1 } };
}

function urlRangeIn(place: Node, syntax: LinkSyntax, text: string, lines: LineIndex): Range | undefined {
  const { start, end, url } = place;
  const form = syntax === 'autolink' ? syntax : place.type === 'definition' ? 'definition' : 'inline';
  const span = urlSpan(text.slice(start, end), url, form);
  return span && lines.range(start + span[0], start + span[1]);
}

export const linkSyntax = (node: Node, { text }: Place): LinkSyntax =>
  text.charAt(node.start) === '[' ? 'inline' : 'autolink';

export function addHtml(node: Node, { facts, text, lines }: Place): void {
  const { start, end } = node;
  for (const { tag, name, value, lacksAlt = false, ...span } of htmlAttributes(text.slice(start, end))) {
    const place = { start: start + span.start, end: start + span.end, text, lines };
    addAttribute(facts, { tag, name, value, lacksAlt, syntax: 'html' }, place);
  }
}

export function addJsx(node: Node, { facts, text, lines }: Place): void {
  const { name: tag, attributes } = node.element;
  const lacksAlt = tag === 'img' && attributes.every((attribute) => 'name' in attribute && attribute.name !== 'alt');
  for (const { name, value, span } of jsxAttributes(node, text)) {
    const place = { start: span[0], end: span[1], text, lines };
    addAttribute(facts, { tag: tag ?? '', name, value, lacksAlt, syntax: 'jsx' }, place);
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
