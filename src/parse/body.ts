import GithubSlugger from 'github-slugger';
import type { Definition, Nodes, Root } from 'mdast';
import type { Cell, DocumentFacts, Link, LinkSyntax } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import { htmlAttributes, htmlText } from './html.ts';
import { type JsxElement, jsxAttributes } from './jsx.ts';
import type { LineIndex } from '../text/line-index.ts';
import { blockRange, rangeOf } from './range.ts';
import { collectSections } from './sections.ts';
import { collectSuppressions } from './suppressions.ts';
import { countWords, itemText, textOf } from './text.ts';

export type BodyFacts = Pick<
  DocumentFacts,
  | 'headings'
  | 'sections'
  | 'links'
  | 'anchors'
  | 'tables'
  | 'tasks'
  | 'fences'
  | 'prose'
  | 'inlineCode'
  | 'words'
  | 'hasJsx'
  | 'suppressions'
>;

export const noBody = (): BodyFacts => ({
  headings: [],
  sections: [],
  links: [],
  anchors: [],
  tables: [],
  tasks: [],
  fences: [],
  prose: [],
  inlineCode: [],
  words: 0,
  hasJsx: false,
  suppressions: [],
});

interface Collector {
  facts: BodyFacts;
  text: string;
  lines: LineIndex;
  slugger: GithubSlugger;
  definitions: ReadonlyMap<string, Definition>;
}

/** Collects the facts of a document's tree. */
export function collectBody(root: Root, text: string, lines: LineIndex): BodyFacts {
  const definitions = new Map<string, Definition>();
  findDefinitions(root, definitions);
  const facts = noBody();
  visit(root, { facts, text, lines, slugger: new GithubSlugger(), definitions });
  facts.suppressions = collectSuppressions(root, text);
  facts.sections = collectSections(root, facts.headings, lines.position(text.length));
  facts.anchors = [...facts.headings.map(({ slug }) => slug), ...facts.anchors];
  return facts;
}

function findDefinitions(node: Nodes, found: Map<string, Definition>): void {
  if (node.type === 'definition') {
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  } else if ('children' in node) {
    for (const child of node.children) findDefinitions(child, found);
  }
}

function visit(node: Nodes, collector: Collector): void {
  collect(node, collector);
  if ('children' in node) for (const child of node.children) visit(child, collector);
}

function collect(node: Nodes, collector: Collector): void {
  const { facts, slugger } = collector;
  switch (node.type) {
    case 'heading': {
      const text = textOf(node);
      facts.headings.push({ depth: node.depth, text: text.trim(), slug: slugger.slug(text), range: rangeOf(node) });
      break;
    }
    case 'text':
      facts.words += countWords(node.value);
      facts.prose.push(rangeOf(node));
      break;
    case 'inlineCode':
      facts.inlineCode.push(rangeOf(node));
      break;
    case 'link':
      addLink(collector, node, 'link', linkSyntax(node, collector.text), node.url, textOf(node));
      break;
    case 'image':
      addLink(collector, node, 'image', 'inline', node.url, node.alt ?? '');
      break;
    case 'linkReference':
    case 'imageReference': {
      const url = collector.definitions.get(node.identifier)?.url;
      const kind = node.type === 'linkReference' ? 'link' : 'image';
      const text = node.type === 'linkReference' ? textOf(node) : (node.alt ?? '');
      if (url !== undefined) addLink(collector, node, kind, 'reference', url, text);
      break;
    }
    case 'html':
      facts.words += countWords(htmlText(node.value));
      if (isBlank(node.value)) facts.prose.push(rangeOf(node));
      collectHtml(node, collector);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      collectJsx(node, collector);
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      facts.hasJsx = true;
      break;
    case 'table': {
      // In MDX, an element that begins in a cell and ends below leaves its remains among the rows.
      const [header = [], ...rows] = node.children
        .filter(({ type }) => type === 'tableRow')
        .map((row) => row.children.map(toCell));
      facts.tables.push({ header, rows, range: rangeOf(node) });
      break;
    }
    case 'listItem':
      if (typeof node.checked === 'boolean') {
        facts.tasks.push({ text: itemText(node), done: node.checked, range: blockRange(node, collector.text) });
      }
      break;
    case 'code':
      facts.fences.push({
        lang: node.lang ?? undefined,
        meta: node.meta ?? undefined,
        code: node.value,
        range: blockRange(node, collector.text),
      });
      break;
    case 'footnoteReference':
      facts.anchors.push(`user-content-fnref-${node.identifier}`);
      break;
    case 'footnoteDefinition':
      facts.anchors.push(`user-content-fn-${node.identifier}`);
      break;
  }
}

function addLink(
  { facts }: Collector,
  node: Nodes,
  kind: Link['kind'],
  syntax: LinkSyntax,
  url: string,
  text: string,
): void {
  const lacksAlt = kind === 'image' && text.trim() === '';
  facts.links.push({ kind, syntax, url, text, ...(lacksAlt && { lacksAlt }), range: rangeOf(node) });
}

const linkSyntax = (node: Nodes, text: string): LinkSyntax =>
  text.charAt(offsets(node)[0]) === '[' ? 'inline' : 'autolink';

const toCell = (node: Nodes): Cell => ({ text: textOf(node).trim(), range: rangeOf(node) });

function collectHtml(node: Nodes, { facts, text, lines }: Collector): void {
  const [start, end] = offsets(node);
  for (const attribute of htmlAttributes(text.slice(start, end))) {
    const { tag, name, value, lacksAlt = false } = attribute;
    const range = lines.range(start + attribute.start, start + attribute.end);
    addAttribute(facts, { tag, name, value, lacksAlt, range }, 'html');
  }
}

function collectJsx(node: Nodes, { facts, text, lines }: Collector): void {
  facts.hasJsx = true;
  const element = node as Nodes & JsxElement;
  const lacksAlt = element.name === 'img' && !element.attributes.some(({ name = 'alt' }) => name === 'alt');
  for (const { name, value, span } of jsxAttributes(element, text, ...offsets(node))) {
    addAttribute(facts, { tag: element.name ?? '', name, value, lacksAlt, range: lines.range(...span) }, 'jsx');
  }
}

interface Attribute {
  tag: string;
  name: string;
  value: string;
  lacksAlt: boolean;
  range: Range;
}

function addAttribute(facts: BodyFacts, { tag, name, value, lacksAlt, range }: Attribute, syntax: LinkSyntax): void {
  if (name === 'href' && tag !== 'link') facts.links.push({ kind: 'link', syntax, url: value, text: '', range });
  else if (name === 'src') {
    facts.links.push({ kind: 'image', syntax, url: value, text: '', ...(lacksAlt && { lacksAlt }), range });
  } else if (name === 'id' || (name === 'name' && tag === 'a')) facts.anchors.push(value);
}

/** `<your name here>` is a tag to the parser and a blank to be filled in to its author. */
const isBlank = (html: string): boolean => /^<(?:your|insert)\b/i.test(html);

const offsets = (node: Nodes): [number, number] => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
