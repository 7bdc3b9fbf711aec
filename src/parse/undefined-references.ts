import type { UndefinedReference } from '../model/facts.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Node } from './node.ts';

/** `[text][label]` or `[label][]`, with an escape anywhere but before a bracket. */
const reference = /!?\[([^\][\\]*(?:\\[^\][][^\][\\]*)*)\]\[([^\][\\]*)\]/g;

/**
 * Finds references in a paragraph, heading or cell that the parser left as text. Only the full and the collapsed form:
 * a word in brackets alone is text as a rule. What looks like an index, a type or a row of tags is left alone.
 */
export function undefinedReferences(block: Node, text: string, lines: LineIndex): UndefinedReference[] {
  const { start, end } = block;
  if (!text.slice(start, end).includes('][')) return [];
  const source = maskMath(words(block, text, start, end));
  return Array.from(source.matchAll(reference)).flatMap(({ 0: whole, 1: name = '', 2: label = '', index }) => {
    const [before, after] = [source.charAt(index - 1), source.charAt(index + whole.length)];
    if (!isReference(name, label) || /[\p{L}\p{N}_\])\\}@$]/u.test(before) || /[[({:\p{L}\p{N}]/u.test(after))
      return [];
    const from = start + index;
    const labelEnd = from + whole.length - 1;
    const labelStart = labelEnd - label.length;
    const nameStart = from + whole.indexOf('[') + 1;
    return [
      {
        text: text.slice(from, from + whole.length),
        // As it stands in the text: code is a part of a label.
        label: label === '' ? text.slice(nameStart, nameStart + name.length) : text.slice(labelStart, labelEnd),
        range: lines.range(from, from + whole.length),
        labelRange: lines.range(labelStart, labelEnd),
      },
    ];
  });
}

function isReference(name: string, label: string): boolean {
  if (name.trim() === '' || /^[\s\d.,:*]*$/.test(name)) return false;
  if (label === '') return !/[^\p{L}\p{N}\s'’-]/u.test(name);
  const areTags = !/\p{Ll}/u.test(name) && !/[\p{Ll}\p{N}]/u.test(label);
  // Of a function, `[values][, accessor]` are arguments that may be left out.
  const isArgument = label.trimStart().startsWith(',');
  return label.trim() !== '' && !areTags && !isArgument && !label.startsWith('^') && label.length < 1000;
}

/** The source of a block in which only plain text is left as it is, so that offsets stay. */
function words(block: Node, text: string, start: number, end: number): string {
  let [source, at] = ['', start];
  const copy = (to: number, filler: string | undefined) => {
    if (to > at) source += filler === undefined ? text.slice(at, to) : filler.repeat(to - at);
    at = Math.max(at, to);
  };
  const visit = (node: Node): void => {
    const { start: from, end: to } = node;
    copy(from, ' ');
    if (node.type === 'text') copy(to, undefined);
    else if (styles.has(node.type)) {
      node.children.forEach(visit);
      copy(to, '*');
    } else copy(to, 'x');
  };
  block.children.forEach(visit);
  copy(end, ' ');
  return source;
}

const styles: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'mdxJsxTextElement']);

/** Brackets between dollar signs are those of a formula. */
const maskMath = (source: string): string => source.replace(/\$[^$\n]+\$/g, (formula) => 'x'.repeat(formula.length));
