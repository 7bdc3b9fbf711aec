import type { Expectation, FigureClaim } from '../model/figure-claim.ts';
import type { Range } from '../model/position.ts';
import { lastNumber, readExpectation, readOperator } from '../text/figure-text.ts';
import type { LineIndex } from '../text/line-index.ts';
import { jsxAttributes, textValue } from './jsx.ts';
import type { Node } from './node.ts';
import { commentText } from './suppressions.ts';

/**
 * Finds what a document says of figures: `<Stat of="tasks.count" expect=">= 50" />` of docwright's components, and
 * `16 tasks <!-- docwright-figure tasks.count -->`. Nothing of the document is run.
 */
export function collectFigures(root: Node, text: string, lines: LineIndex): FigureClaim[] {
  const hasStats = text.includes('docwright/components');
  if (!hasStats && !text.includes(sign)) return [];
  const collector = { found: [], names: hasStats ? statNames(root, text) : none, text, lines };
  collectFrom(root, collector, undefined);
  return collector.found;
}

const sign = 'docwright-figure';

/** The text of a comment on a figure, and what it says. */
export const figureComment = /^\s*docwright-figure\b([^]*)$/;

interface Collector {
  found: FigureClaim[];
  /** What the document calls the component. */
  names: ReadonlySet<string>;
  text: string;
  lines: LineIndex;
}

const none: ReadonlySet<string> = new Set();

function statNames({ children }: Node, text: string): ReadonlySet<string> {
  const blocks = children.filter(({ type }) => type === 'mdxjsEsm').map(({ start, end }) => text.slice(start, end));
  const imports = blocks.flatMap((block) => [
    ...block.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*(["'])docwright\/components\2/g),
  ]);
  const names = imports.flatMap(([, list = '']) => [...list.matchAll(/\bStat\b(?:\s+as\s+([\w$]+))?/g)]);
  return new Set(names.map(([, name = 'Stat']) => name));
}

/** Blocks that hold words: a number is looked for in the one that the comment stands in. */
const leaves: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function collectFrom(parent: Node, collector: Collector, block: Node | undefined): void {
  for (const node of parent.children) {
    const comment = figureComment.exec(commentText(node) ?? '')?.[1];
    if (comment !== undefined) collector.found.push(fromComment(node, comment, block, collector));
    else if (node.type === 'html' && blockComment.test(node.value)) collector.found.push(asBlock(node));
    else if (isStat(node, collector)) collector.found.push(fromStat(node, collector));
    else collectFrom(node, collector, leaves.has(node.type) ? node : block);
  }
}

/** At the start of a line, Markdown ends the paragraph and takes the comment and what stands behind it for HTML. */
const blockComment = /^\s*<!--\s*docwright-figure\b/;

const asBlock = (node: Node): FigureClaim => ({
  name: '',
  isShown: false,
  expected: undefined,
  written: '',
  problem: {
    message: 'The comment begins a line, where Markdown takes it and the text behind it for HTML',
    help: 'Put it behind the number, in the same line',
  },
  range: firstLine(node),
  place: node.range,
});

const isStat = (node: Node, { names }: Collector): boolean =>
  names.size > 0 &&
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  names.has(node.element.name ?? '');

type Problem = FigureClaim['problem'];

function fromStat(node: Node, { text, lines }: Collector): FigureClaim {
  const known = new Map(jsxAttributes(node, text).map((attribute) => [attribute.name, attribute]));
  const unknown = node.element.attributes.find(
    (attribute) => attribute.type !== 'mdxJsxAttribute' || textValue(attribute.value) === undefined,
  );
  const given = (name: string): string | undefined => known.get(name)?.value;
  const expect = given('expect');
  const expected = expect === undefined ? undefined : readExpectation(expect);
  const span = (known.get('expect') ?? known.get('of'))?.span;
  const [document, project] = [given('document'), given('project')];
  return {
    name: given('of') ?? '',
    ...(document !== undefined && { document }),
    ...(project !== undefined && { project }),
    isShown: true,
    expected,
    written: expect ?? '',
    problem: unknown === undefined ? statProblem(given('of'), expect, expected) : expressionProblem(unknown),
    range: span === undefined ? firstLine(node) : lines.range(...span),
    place: node.range,
  };
}

const expressionProblem = (attribute: object): Problem => ({
  message: `${'name' in attribute ? `"${String(attribute.name)}"` : 'A property'} of <Stat> is code, and a check runs none`,
  help: 'Write it between quotes: of="tasks.count"',
});

function statProblem(of: string | undefined, expect: string | undefined, expected: Expectation | undefined): Problem {
  if (of === undefined) return { message: '<Stat> does not say which figure', help: 'Write of="tasks.count"' };
  return expect === undefined || expected !== undefined ? undefined : unreadable(expect);
}

const unreadable = (text: string): Problem => ({
  message: `"${text}" cannot be compared with a figure`,
  help: 'Write a number, with <, <=, =, >= or > before it: ">= 50"',
});

/** `tasks.count >= document=orca`: what the figure is to the number before the comment. */
function fromComment(node: Node, comment: string, block: Node | undefined, { text, lines }: Collector): FigureClaim {
  const [name = '', ...rest] = comment.trim().split(/\s+/);
  const start = block?.start ?? node.start;
  const before = text.slice(start, node.start);
  const number = lastNumber(withoutComments(before), false);
  const [document, project] = [optionOf(rest, 'document'), optionOf(rest, 'project')];
  const others = rest.filter((part) => !/^(?:document|project)=\S+$/.test(part));
  const operator = readOperator(others[0] ?? '=');
  return {
    name,
    ...(document !== undefined && { document }),
    ...(project !== undefined && { project }),
    isShown: false,
    expected: number && operator && { operator, value: number.value, decimals: number.decimals },
    written: number?.text ?? '',
    problem: commentProblem(name, number !== undefined, operator !== undefined && others.length < 2, others),
    place: node.range,
    range:
      number === undefined ? node.range : lines.range(start + number.index, start + number.index + number.text.length),
  };
}

const optionOf = (parts: readonly string[], name: string): string | undefined =>
  parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);

/** Of the same length. */
const withoutComments = (text: string): string =>
  text.replaceAll(/<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g, (comment) => ' '.repeat(comment.length));

function commentProblem(name: string, hasNumber: boolean, isRead: boolean, others: readonly string[]): Problem {
  if (name === '')
    return { message: 'The comment names no figure', help: 'Write <!-- docwright-figure tasks.count -->' };
  if (!isRead)
    return {
      message: `"${others.join(' ')}" means nothing in a comment on a figure`,
      help: 'Write the name of the figure, then <, <=, =, >= or >, document=... or project=...',
    };
  if (hasNumber) return undefined;
  return {
    message: 'No number stands before the comment in its paragraph or cell',
    help: 'Put it right behind the number',
  };
}

const firstLine = ({ range: { start, end } }: Node): Range =>
  start.line === end.line ? { start, end } : { start, end: { line: start.line, column: start.column + 1 } };
