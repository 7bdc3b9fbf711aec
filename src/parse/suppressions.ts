import type { Nodes, Root } from 'mdast';
import type { Suppression } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import { blockRange, rangeOf } from './range.ts';
import { standingAlone } from './standing-alone.ts';

const comment = /^\s*docwright-allow\s+([a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)\s*(?::\s*([\s\S]*?))?\s*$/;

/**
 * Finds the comments that allow a finding: `<!-- docwright-allow broken-link: reason -->` or, in MDX, the same between
 * braces and `/* ... *\/`. One within a block holds for that block, one between blocks for the next, one before
 * everything else for the whole document.
 */
export function collectSuppressions(root: Root, text: string): Suppression[] {
  if (!text.includes('docwright-allow')) return [];
  const found: Suppression[] = [];
  collectFrom(root, { found, text, lines: text.split(/\r\n|\r|\n/) }, undefined);
  return found;
}

interface Collector {
  found: Suppression[];
  text: string;
  lines: readonly string[];
}

/** @param block The lines of the block around, once there is one. */
function collectFrom(parent: Nodes & { children: Nodes[] }, collector: Collector, block: Range | undefined): void {
  const { found, text, lines } = collector;
  for (const [index, node] of parent.children.entries()) {
    const match = comment.exec(commentText(node) ?? '');
    if (match !== null) {
      const [, rules = '', reason = ''] = match;
      found.push({
        rules: rules.split(',').map((rule) => rule.trim()),
        reason,
        range: rangeOf(node),
        alone: standingAlone(rangeOf(node), lines),
        scope: block ?? scopeAfter(parent, index, text),
      });
    } else if ('children' in node) {
      const isBlock = leaves.has(node.type);
      collectFrom(node, collector, isBlock ? blockRange(node, text) : block);
    }
  }
}

/** Blocks that hold words: a comment in one belongs to it. */
const leaves = new Set(['paragraph', 'heading', 'tableRow']);

function scopeAfter(
  parent: Nodes & { children: Nodes[] },
  index: number,
  text: string,
): Range | 'document' | undefined {
  const isFirst = parent.type === 'root' && parent.children.slice(0, index).every(isSilent);
  if (isFirst) return 'document';
  const next = parent.children.slice(index + 1).find((node) => !isSilent(node));
  return next && blockRange(next, text);
}

/** What a reader does not see: comments, imports, frontmatter. */
const isSilent = (node: Nodes): boolean =>
  commentText(node) !== undefined || node.type === 'yaml' || node.type === 'mdxjsEsm';

function commentText(node: Nodes): string | undefined {
  if (node.type === 'html') return /^\s*<!--([\s\S]*?)-->\s*$/.exec(node.value)?.[1];
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  return /^\s*\/\*([\s\S]*?)\*\/\s*$/.exec(node.value)?.[1];
}
