import type { Failure, Format } from '../model/facts.ts';
import type { Node } from './node.ts';
import { parseTree } from './tree.ts';

/** What typesetting replaces. */
const marks = /["']|-{2,3}|\.{3}/g;

/** The parser copies a text once a mark in it, into a memory of 4 GB, and ends the process where that is full. */
const mostCopied = 3e8;

/** Finds the paragraph whose quotation marks would take the parser beyond its memory. */
export function tooManyMarks(text: string, format: Format): Failure | undefined {
  // Most texts are too short, were they of nothing but marks.
  if (text.length ** 2 <= mostCopied || copied(text) <= mostCopied) return undefined;
  // The whole would be too much for one paragraph: see how it is divided, without typesetting.
  let sum = 0;
  for (const node of textsOf(parseTree(text, format, { smartPunctuation: false }))) {
    sum += copied(node.value);
    if (sum <= mostCopied) continue;
    const { start } = node.range;
    return {
      message: 'The document cannot be parsed: too many quotation marks and dashes in one paragraph',
      help: 'Divide the paragraph that begins here, or put its text into a code block',
      range: { start, end: start },
    };
  }
  return undefined;
}

const copied = (text: string): number => (text.match(marks)?.length ?? 0) * text.length;

function* textsOf(node: Node): Generator<Node> {
  if (node.type === 'text') yield node;
  for (const child of node.children) yield* textsOf(child);
}
