import type { Suppression } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import type { Node } from './node.ts';
import { blockRange } from './range.ts';
import { standingAlone } from './standing-alone.ts';

const comment = /^\s*docwright-allow\s+([a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)\s*(?::\s*([\s\S]*?))?\s*$/;

/**
 * Finds the comments that allow a finding: `<!-- docwright-allow broken-link: reason -->` or, in MDX, the same between
 * braces and `/* ... *\/`. One within a block holds for that block, one between blocks for the next, one before
 * everything else for the whole document.
 */
export function collectSuppressions(root: Node, text: string): Suppression[] {
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
function collectFrom(parent: Node, collector: Collector, block: Range | undefined): void {
  const { found, text, lines } = collector;
  for (const [index, node] of parent.children.entries()) {
    const match = comment.exec(commentText(node) ?? '');
    if (match !== null) {
      const [, rules = '', reason = ''] = match;
      found.push({
        rules: rules.split(',').map((rule) => rule.trim()),
        reason,
        range: node.range,
        alone: standingAlone(node.range, lines),
        scope: block ?? scopeAfter(parent, index, text),
      });
    } else {
      const isBlock = leaves.has(node.type);
      collectFrom(node, collector, isBlock ? blockRange(node, text) : block);
    }
  }
}

/** Blocks that hold words: a comment in one belongs to it. */
const leaves: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow']);

function scopeAfter(parent: Node, index: number, text: string): Range | 'document' | undefined {
  const isFirst = parent.type === 'root' && parent.children.slice(0, index).every(isSilent);
  if (isFirst) return 'document';
  const next = parent.children.slice(index + 1).find((node) => !isSilent(node));
  return next && blockRange(next, text);
}

/** What a reader does not see: comments, imports, frontmatter. */
const isSilent = (node: Node): boolean =>
  commentText(node) !== undefined || node.type === 'yaml' || node.type === 'mdxjsEsm';

export function commentText(node: Node): string | undefined {
  if (node.type === 'html') return /^\s*<!--([\s\S]*?)-->\s*$/.exec(node.value)?.[1];
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  return /^\s*\/\*([\s\S]*?)\*\/\s*$/.exec(node.value)?.[1];
}
