import type { Cell, DocumentFacts, Heading } from '../model/facts.ts';
import { countWords } from '../text/words.ts';
import { collectFigures } from './figure-claims.ts';
import { headingText, hostText } from './heading-text.ts';
import { htmlText } from './html.ts';
import { idsIn, mayHoldIds, type TreeView } from './ids.ts';
import type { LineIndex } from '../text/line-index.ts';
import { addHtml, addJsx, addLink, linkSyntax, type Place } from './links.ts';
import { type Block, isFrame, newBlock, separate, take } from './block.ts';
import type { Node } from './node.ts';
import { blockRange } from './range.ts';
import { promisesOf } from './promises.ts';
import { collectSections } from './sections.ts';
import { createSlugger } from './slugger.ts';
import { collectSuppressions } from './suppressions.ts';
import { isApart, itemText, textOf } from './text.ts';
import { undefinedReferences } from './undefined-references.ts';

export type BodyFacts = Pick<
  DocumentFacts,
  | 'headings'
  | 'sections'
  | 'links'
  | 'ids'
  | 'undefinedReferences'
  | 'definitions'
  | 'anchors'
  | 'hostAnchors'
  | 'promises'
  | 'tables'
  | 'tasks'
  | 'fences'
  | 'prose'
  | 'inlineCode'
  | 'words'
  | 'hasJsx'
  | 'suppressions'
  | 'figureClaims'
>;

export const noBody = (): BodyFacts => ({
  headings: [],
  sections: [],
  links: [],
  ids: [],
  undefinedReferences: [],
  definitions: [],
  anchors: [],
  promises: [],
  tables: [],
  tasks: [],
  fences: [],
  prose: [],
  inlineCode: [],
  words: 0,
  hasJsx: false,
  suppressions: [],
  figureClaims: [],
});

interface Collector extends Place {
  facts: BodyFacts;
  /** At the top of the tree, the node that this one lies in. */
  block: Block;
  /** Gives each heading its id. */
  slug: (text: string) => string;
  /** Texts of the headings as the code host reads them. */
  hostTexts: string[];
  definitions: ReadonlyMap<string, Node>;
  /** How often each footnote is referred to. */
  footnotes: Map<string, number>;
  /** Whether there can be a reference that the parser left as text. */
  mayRefer: boolean;
}

/** Collects the facts of a document's tree. */
export function collectBody(root: Node, text: string, lines: LineIndex): BodyFacts {
  const definitions = new Map<string, Node>();
  if (text.includes(']:')) findDefinitions(root, definitions);
  const facts = noBody();
  const hostTexts: string[] = [];
  const footnotes = new Map<string, number>();
  const mayRefer = text.includes('][');
  const slug = createSlugger();
  const collector = { facts, text, lines, slug, hostTexts, definitions, footnotes, mayRefer, block: newBlock() };
  const blocks = root.children.map((node) => {
    const before = facts.words;
    collector.block = newBlock();
    visit(node, collector);
    collector.block.words = isFrame(node) ? 0 : facts.words - before;
    return collector.block;
  });
  facts.anchors.push(...footnoteAnchors(footnotes));
  facts.definitions = Array.from(definitions.values(), ({ label }) => label);
  if (mayHoldIds(text))
    facts.ids = idsIn(root, text, view).map(({ id, start, length }) => ({
      id,
      range: lines.range(start, start + length),
    }));
  // What is meant for docwright says so.
  if (text.includes('docwright')) {
    facts.suppressions = collectSuppressions(root, text);
    facts.figureClaims = collectFigures(root, text, lines);
  }
  facts.sections = collectSections(root, blocks, facts.headings, lines.position(text.length));
  facts.promises = promisesOf(facts);
  const slugs = facts.headings.map((heading) => heading.slug);
  const hostSlugs = hostSlugsOf(facts.headings, hostTexts);
  if (hostSlugs !== undefined) facts.hostAnchors = [...hostSlugs, ...facts.anchors];
  facts.anchors = [...slugs, ...facts.anchors];
  return facts;
}

const view: TreeView<Node> = {
  children: ({ children }) => children,
  type: ({ type }) => type,
  value: ({ value }) => value,
  span: ({ start, end }) => [start, end],
  element: ({ element }) => element,
};

/** @returns undefined where they are the site's, as in most documents. */
function hostSlugsOf(headings: readonly Heading[], texts: readonly string[]): string[] | undefined {
  if (texts.every((text, index) => text === headings[index]?.text)) return undefined;
  return texts.map(createSlugger());
}

/** Of the footnotes at the end of the page, where those stand that something refers to. */
const footnoteAnchors = (footnotes: ReadonlyMap<string, number>): string[] =>
  footnotes.size === 0 ? [] : [...Array.from(footnotes.keys(), (name) => `user-content-fn-${name}`), 'footnote-label'];

function findDefinitions(node: Node, found: Map<string, Node>): void {
  if (node.type === 'definition') {
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  } else {
    for (const child of node.children) findDefinitions(child, found);
  }
}

function visit(node: Node, collector: Collector): void {
  const { block } = collector;
  collect(node, collector);
  take(block, node);
  const { type, children } = node;
  const [first] = children;
  if (first === undefined) return;
  const isBlock = isApart(node);
  const frames = Number(isFrame(node));
  block.frames += frames;
  for (const child of children) {
    const heads = Number(type === 'table' && child === first);
    block.heads += heads;
    visit(child, collector);
    block.heads -= heads;
    if (isBlock) separate(block);
  }
  block.frames -= frames;
}

function collect(node: Node, collector: Collector): void {
  const { facts } = collector;
  switch (node.type) {
    case 'heading': {
      const { text, id } = headingText(node);
      const slug = id ?? collector.slug(text);
      facts.headings.push({ depth: node.depth, text: text.trim(), slug, range: node.range });
      collector.hostTexts.push(hostText(node, collector.text).trim());
      addReferences(node, collector);
      break;
    }
    case 'paragraph':
    case 'tableCell':
      addReferences(node, collector);
      break;
    case 'text':
      facts.words += node.words;
      facts.prose.push([node.start, node.end]);
      break;
    case 'inlineCode':
      facts.inlineCode.push(node.range);
      break;
    case 'link':
      addLink(node, collector, node, { kind: 'link', syntax: linkSyntax(node, collector), text: textOf(node) });
      break;
    case 'image':
      addLink(node, collector, node, { kind: 'image', syntax: 'inline', text: node.alt });
      break;
    case 'linkReference':
    case 'imageReference': {
      const definition = collector.definitions.get(node.identifier);
      const kind = node.type === 'linkReference' ? 'link' : 'image';
      const text = node.type === 'linkReference' ? textOf(node) : node.alt;
      if (definition !== undefined) addLink(node, collector, definition, { kind, syntax: 'reference', text });
      break;
    }
    case 'html':
      facts.words += countWords(htmlText(node.value));
      if (isBlank(node.value)) facts.prose.push([node.start, node.end]);
      addHtml(node, collector);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      facts.hasJsx = true;
      addJsx(node, collector);
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
      facts.tables.push({ header, rows, range: node.range });
      break;
    }
    case 'listItem':
      if (node.checked !== undefined) {
        facts.tasks.push({ text: itemText(node), done: node.checked, range: blockRange(node, collector.text) });
      }
      break;
    case 'code':
      facts.fences.push({
        lang: node.lang,
        meta: node.meta,
        code: node.value,
        range: blockRange(node, collector.text),
      });
      break;
    case 'footnoteReference': {
      const count = (collector.footnotes.get(node.identifier) ?? 0) + 1;
      collector.footnotes.set(node.identifier, count);
      facts.anchors.push(`user-content-fnref-${node.identifier}${count > 1 ? `-${count}` : ''}`);
      break;
    }
  }
}

function addReferences(node: Node, { facts, text, lines, mayRefer }: Collector): void {
  if (mayRefer) facts.undefinedReferences.push(...undefinedReferences(node, text, lines));
}

const toCell = (node: Node): Cell => ({ text: textOf(node).trim(), range: node.range });

/** `<your name here>` is a tag to the parser and a blank to be filled in to its author. */
const isBlank = (html: string): boolean => /^<(?:your|insert)\b/i.test(html);
