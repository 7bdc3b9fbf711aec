import { countWords } from '../text/words.ts';
import { type Block, isFrame, push, take } from './block.ts';
import type { BodyFacts } from './body.ts';
import { headingText, hostText } from './heading-text.ts';
import { htmlText } from './html.ts';
import { addHtml, addJsx, addLink, linkSyntax, type Place } from './links.ts';
import {
  byKind,
  childAt,
  childCountAt,
  endAt,
  kindAt,
  type Memory,
  type NodeType,
  rangeAt,
  startAt,
  stringAt,
  wordsAt,
} from './memory.ts';
import { Node } from './node.ts';
import { mayPromise } from './promises.ts';
import { blockRange } from './range.ts';
import { tableIn } from './table.ts';
import { areApart, itemText, textOf } from './text.ts';
import { undefinedReferences } from './undefined-references.ts';

export interface Collector extends Place {
  memory: Memory;
  facts: BodyFacts;
  /** At the top of the tree, the node that this one lies in. */
  block: Block;
  /** Texts of the headings that wait for an id. */
  titles: string[];
  /** Texts of the headings as the code host reads them. */
  hostTexts: string[];
  definitions: ReadonlyMap<string, Node>;
  /** How often each footnote is referred to. */
  footnotes: Map<string, number>;
  /** Whether there can be a reference that the parser left as text. */
  mayRefer: boolean;
  hasHtml: boolean;
  /** What somebody may ask for. */
  asked: { prose: boolean; inlineCode: boolean; tables: boolean };
}

/** Collects the facts of a node and of all that it holds. */
export function visit(id: number, collector: Collector): void {
  const { memory, block, mayRefer } = collector;
  const kind = kinds[kindAt(memory, id)]!;
  if (mayRefer && kind.holdsWords) addReferences(id, collector);
  if (kind.type === 'text') return visitText(id, collector);
  if (kind.type === 'inlineCode') return visitCode(id, collector);
  // Of what only holds others, no object is made.
  if (!kind.isBare) {
    const node = new Node(memory, id);
    collect(node, collector);
    take(block, node);
  }
  visitChildren(id, kind, collector);
}

function visitChildren(id: number, { type, isApart, frames }: Kind, collector: Collector): void {
  const { memory, block } = collector;
  const count = childCountAt(memory, id);
  block.frames += frames;
  for (let index = 0; index < count; index += 1) {
    const heads = Number(type === 'table' && index === 0);
    block.heads += heads;
    visit(childAt(memory, id, index), collector);
    block.heads -= heads;
    // Keeps the words of two nodes apart.
    if (isApart) push(block, ' ');
  }
  block.frames -= frames;
}

const wordHolders: ReadonlySet<NodeType> = new Set(['paragraph', 'heading', 'tableCell']);

/** They hold others and say nothing by themselves. */
const bare: ReadonlySet<NodeType> = new Set([
  'paragraph',
  'tableRow',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'blockquote',
]);

/** What the walk has to know of each type: with a set for each question, asking would be much of its time. */
const kinds = byKind((type) => ({
  type,
  holdsWords: wordHolders.has(type),
  isBare: bare.has(type),
  isApart: areApart.has(type),
  frames: Number(isFrame(type)),
}));

type Kind = NonNullable<(typeof kinds)[number]>;

function visitText(id: number, { memory, facts, block, asked }: Collector): void {
  facts.words += wordsAt(memory, id);
  if (asked.prose) facts.prose.push([startAt(memory, id), endAt(memory, id)]);
  if (block.left > 0) push(block, stringAt(memory, id));
}

function visitCode(id: number, { memory, facts, block, asked }: Collector): void {
  if (asked.inlineCode) facts.inlineCode.push(rangeAt(memory, id));
  if (block.left > 0) push(block, stringAt(memory, id));
}

function addReferences(id: number, { memory, facts, text, lines }: Collector): void {
  facts.undefinedReferences.push(...undefinedReferences(new Node(memory, id), text, lines));
}

function collect(node: Node, collector: Collector): void {
  const { facts } = collector;
  switch (node.type) {
    case 'heading': {
      const { text, id } = headingText(node);
      if (id === undefined) collector.titles.push(text);
      facts.headings.push({ depth: node.depth, text: text.trim(), slug: id ?? '', range: node.range });
      collector.hostTexts.push(hostText(node, collector.text).trim());
      break;
    }
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
      collector.hasHtml = true;
      facts.words += countWords(htmlText(node.value));
      if (collector.asked.prose && isBlank(node.value)) facts.prose.push([node.start, node.end]);
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
    case 'table':
      if (collector.asked.tables || mayPromise(node)) facts.tables.push(tableIn(node));
      break;
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

/** `<your name here>` is a tag to the parser and a blank to be filled in to its author. */
const isBlank = (html: string): boolean => /^<(?:your|insert)\b/i.test(html);
