import { htmlTags } from './html.ts';

/** What the walk has to know of a node, whichever of the parser's forms the tree is in. */
export interface TreeView<Node> {
  children: (node: Node) => readonly Node[];
  type: (node: Node) => string;
  /** Of text and HTML. */
  value: (node: Node) => string;
  /** Offsets in the source. */
  span: (node: Node) => readonly [start: number, end: number];
  /** Of a JSX element. */
  element: (node: Node) => { name: string | null; attributes: readonly object[] };
}

/** An id in a text node. */
export interface FoundId<Node> {
  node: Node;
  /** `ADR-0007`, with a plain hyphen. */
  id: string;
  /** Offset and length in the value of the node. */
  at: number;
  length: number;
  /** Offset in the source. */
  start: number;
}

/** A word that begins with a capital, a hyphen or one that does not break, a number; no part of a path or a longer name. */
const pattern =
  /(?<![\p{L}\p{N}_\-\u2011/\\#@.=&+])([\p{Lu}\p{Lo}]\p{L}{0,19})[-\u2011](\d{1,9})(?![\p{L}\p{N}_/\\#@=+]|[-\u2011.:][\p{L}\p{N}])/gu;

/** Tells whether it is worth to look closer. Asks for the hyphen first, which few words have: a fraction of the time. */
export const mayHoldIds = (text: string): boolean => /(?<=[\p{Lu}\p{Lo}]\p{L}{0,19})[-\u2011]\d/u.test(text);

/**
 * Finds what looks like the id of a document among the words of a text: the check and the renderer ask here, so that what
 * is checked is what is linked. Words of links, headings and code are left out.
 */
export function idsIn<Node>(root: Node, source: string, view: TreeView<Node>): FoundId<Node>[] {
  const found: FoundId<Node>[] = [];
  const visit = (parent: Node): void => {
    // Tags of HTML stand beside what they enclose.
    const open = new Map<string, number>();
    for (const node of view.children(parent)) {
      const type = view.type(node);
      if (type === 'html') countTags(view.value(node), open);
      else if (open.size > 0) continue;
      else if (type === 'text') found.push(...idsOf(node, source, view));
      else if (!silentTypes.has(type) && !isSilentElement(type, node, view)) visit(node);
    }
  };
  visit(root);
  return found;
}

/** An id that is escaped, as in `ADR\-7`, stands in the value only. */
function idsOf<Node>(node: Node, source: string, view: TreeView<Node>): FoundId<Node>[] {
  const value = view.value(node);
  if (!mayHoldIds(value)) return [];
  const inValue = [...value.matchAll(pattern)];
  if (inValue.length === 0) return [];
  const [start, end] = view.span(node);
  const written = [...source.slice(start, end).matchAll(pattern)];
  let next = 0;
  return inValue.flatMap(({ 0: text, index }) => {
    const place = written.findIndex((match, at) => at >= next && match[0] === text);
    if (place < 0) return [];
    next = place + 1;
    const id = text.replace('\u2011', '-');
    return [{ node, id, at: index, length: text.length, start: start + (written[place]?.index ?? 0) }];
  });
}

/** Links cannot hold links, a heading is a link to itself, and the rest holds no words. */
const silentTypes: ReadonlySet<string> = new Set(['heading', 'link', 'linkReference', 'yaml', 'toml']);

const silentTags: ReadonlySet<string> = new Set(
  'a button code h1 h2 h3 h4 h5 h6 kbd option pre samp script select style svg textarea title'.split(' '),
);

function isSilentElement<Node>(type: string, node: Node, view: TreeView<Node>): boolean {
  if (!type.startsWith('mdxJsx')) return false;
  const { name, attributes } = view.element(node);
  // What takes an address is a link, whatever its name.
  return silentTags.has(name ?? '') || attributes.some((attribute) => 'name' in attribute && attribute.name === 'href');
}

function countTags(html: string, open: Map<string, number>): void {
  for (const { name, isEnd, hasHref } of htmlTags(html)) {
    if (!silentTags.has(name) || (name === 'a' && !isEnd && !hasHref)) continue;
    const count = (open.get(name) ?? 0) + (isEnd ? -1 : 1);
    if (count > 0) open.set(name, count);
    else open.delete(name);
  }
}
