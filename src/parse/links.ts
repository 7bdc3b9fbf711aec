import type { Definition, Image, Link as MdastLink, Nodes } from 'mdast';
import type { DocumentFacts, Link, LinkSyntax } from '../model/facts.ts';
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
    addAttribute(
      facts,
      { tag, name, lacksAlt, ...placed(value, text, lines, start + span.start, start + span.end) },
      'html',
    );
  }
}

export function addJsx(node: Nodes, { facts, text, lines }: Place): void {
  const element = node as Nodes & JsxElement;
  const lacksAlt = element.name === 'img' && !element.attributes.some(({ name = 'alt' }) => name === 'alt');
  for (const { name, value, span } of jsxAttributes(element, text, ...offsetsOf(node))) {
    addAttribute(facts, { tag: element.name ?? '', name, lacksAlt, ...placed(value, text, lines, ...span) }, 'jsx');
  }
}

/** An address and its place; exact where it is written without entities. */
function placed(url: string, text: string, lines: LineIndex, start: number, end: number) {
  const range = lines.range(start, end);
  return { url, range, ...(text.slice(start, end) === url && { urlRange: range }) };
}

interface Attribute extends Pick<Link, 'url' | 'range' | 'urlRange'> {
  tag: string;
  name: string;
  lacksAlt: boolean;
}

function addAttribute(facts: Place['facts'], { tag, name, lacksAlt, ...place }: Attribute, syntax: LinkSyntax): void {
  if (name === 'href' && tag !== 'link') facts.links.push({ kind: 'link', syntax, text: '', ...place });
  else if (name === 'src') {
    facts.links.push({ kind: 'image', syntax, text: '', ...(lacksAlt && { lacksAlt }), ...place });
  } else if (name === 'id' || (name === 'name' && tag === 'a')) facts.anchors.push(place.url);
}
