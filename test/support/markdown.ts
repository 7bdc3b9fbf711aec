import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export const parseMarkdown = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

/** Lists a tree's nodes in document order. */
export const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
