import type { DocumentFacts, Heading } from '../model/facts.ts';
import type { LineIndex } from '../text/line-index.ts';
import { mayHoldPlaceholder } from '../text/placeholder.ts';
import { type Block, isFrame, newBlock } from './block.ts';
import { collectFigures } from './figure-claims.ts';
import { idsIn, mayHoldIds, type TreeView } from './ids.ts';
import { childAt, childCountAt, typeAt } from './memory.ts';
import type { Node } from './node.ts';
import { promisesOf } from './promises.ts';
import { collectSections } from './sections.ts';
import { slugsOf } from './slugger.ts';
import { collectSuppressions } from './suppressions.ts';
import { type Collector, visit } from './visit.ts';

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
  | 'isAscii'
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
  isAscii: false,
  suppressions: [],
  figureClaims: [],
});

/** What the contracts that a document may be under look at. Of most documents it is not made. */
export interface Asked {
  tables: boolean;
  /** Of sections: `content` and `opening`. */
  sections: boolean;
}

/** Collects the facts of a document's tree. */
export function collectBody(root: Node, text: string, lines: LineIndex, asked: Asked): BodyFacts {
  const { memory } = root;
  const facts = { ...noBody(), isAscii: memory.isAscii };
  const mayHavePlaceholder = mayHoldPlaceholder(text);
  const collector: Collector = {
    memory,
    facts,
    text,
    lines,
    block: newBlock(asked.sections),
    titles: [],
    hostTexts: [],
    definitions: text.includes(']:') ? definitionsIn(root) : none,
    footnotes: new Map<string, number>(),
    mayRefer: text.includes(']['),
    hasHtml: false,
    asked: {
      prose: mayHavePlaceholder,
      // Only other texts can be garbled.
      inlineCode: !memory.isAscii,
      tables: asked.tables || mayHavePlaceholder,
    },
  };
  const blocks = visitBlocks(root, collector, asked);
  facts.anchors.push(...footnoteAnchors(collector.footnotes));
  facts.definitions = Array.from(collector.definitions.values(), ({ label }) => label);
  if (mayHoldIds(text))
    facts.ids = idsIn(root, text, view).map(({ id, start, length }) => ({
      id,
      range: lines.range(start, start + length),
    }));
  // What is meant for docwright says so, and is no Markdown.
  if ((collector.hasHtml || facts.hasJsx) && text.includes('docwright')) {
    facts.suppressions = collectSuppressions(root, text);
    facts.figureClaims = collectFigures(root, text, lines);
  }
  nameHeadings(facts.headings, collector.titles);
  facts.sections = collectSections(memory, blocks, facts.headings, lines.position(text.length), asked.sections);
  facts.promises = promisesOf(facts);
  const hostSlugs = hostSlugsOf(facts.headings, collector.hostTexts);
  if (hostSlugs !== undefined) facts.hostAnchors = hostSlugs.concat(facts.anchors);
  facts.anchors = facts.headings.map(({ slug }) => slug).concat(facts.anchors);
  return facts;
}

/** Visits each node at the top of the tree; the block of each has what it says. */
function visitBlocks({ memory, id: root }: Node, collector: Collector, asked: Asked): Block[] {
  const blocks: Block[] = [];
  const count = childCountAt(memory, root);
  for (let index = 0; index < count; index += 1) {
    const id = childAt(memory, root, index);
    const before = collector.facts.words;
    collector.block = newBlock(asked.sections);
    visit(id, collector);
    if (!isFrame(typeAt(memory, id))) collector.block.words = collector.facts.words - before;
    blocks.push(collector.block);
  }
  return blocks;
}

const view: TreeView<Node> = {
  children: ({ children }) => children,
  type: ({ type }) => type,
  value: ({ value }) => value,
  span: ({ start, end }) => [start, end],
  element: ({ element }) => element,
};

/** @param titles Of those whose author gave them no id. */
function nameHeadings(headings: readonly Heading[], titles: readonly string[]): void {
  const slugs = slugsOf(titles);
  let next = 0;
  for (const heading of headings) if (heading.slug === '') heading.slug = slugs[next++]!;
}

/** @returns undefined where they are the site's, as in most documents. */
function hostSlugsOf(headings: readonly Heading[], texts: readonly string[]): string[] | undefined {
  if (texts.every((text, index) => text === headings[index]?.text)) return undefined;
  return slugsOf(texts);
}

/** Of the footnotes at the end of the page, where those stand that something refers to. */
const footnoteAnchors = (footnotes: ReadonlyMap<string, number>): string[] =>
  footnotes.size === 0 ? [] : [...Array.from(footnotes.keys(), (name) => `user-content-fn-${name}`), 'footnote-label'];

const none: ReadonlyMap<string, Node> = new Map();

/** The first of each name. */
function definitionsIn(root: Node): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  const find = (node: Node): void => {
    if (node.type !== 'definition') node.children.forEach(find);
    else if (!found.has(node.identifier)) found.set(node.identifier, node);
  };
  find(root);
  return found;
}
