import GithubSlugger from 'github-slugger';
import type { Definition, Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Format } from '../../src/model/facts.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkMdx).freeze();

/** Facts as lines of text, by kind: what it is, and `line:column-line:column`. */
export type Lines = Record<'headings' | 'links' | 'tables' | 'tasks' | 'fences' | 'frontmatter', string[]>;

/**
 * What a document says, as remark reads it: a second opinion that shares no code with the first.
 *
 * @returns undefined where it is not valid MDX.
 */
export function remarkFacts(text: string, format: Format): Lines | undefined {
  try {
    return collect((format === 'mdx' ? mdx : markdown).parse(text), text);
  } catch {
    return undefined;
  }
}

function collect(root: Root, text: string): Lines {
  const nodes = Array.from(walk(root));
  const definitions = new Map<string, Definition>();
  for (const node of nodes)
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const slugger = new GithubSlugger();
  return {
    headings: nodes.flatMap((node) => {
      if (node.type !== 'heading') return [];
      const words = wordsOf(node, true);
      return [`${node.depth} ${plain(words)} #${slugger.slug(words)} ${place(node)}`];
    }),
    links: nodes.flatMap((node) => linksOf(node, text, definitions)),
    tables: nodes.flatMap((node) =>
      node.type === 'table'
        ? [
            `table ${place(node)}`,
            ...node.children.flatMap((row) => row.children.map((cell) => `${plain(wordsOf(cell))} ${place(cell)}`)),
          ]
        : [],
    ),
    tasks: nodes.flatMap((node) =>
      node.type === 'listItem' && typeof node.checked === 'boolean'
        ? [`${node.checked ? 'done' : 'open'} ${plain(itemWords(node))} ${place(node)}`]
        : [],
    ),
    fences: nodes.flatMap((node) =>
      node.type === 'code' ? [JSON.stringify([node.lang ?? '', node.meta ?? '', node.value, place(node)])] : [],
    ),
    frontmatter: nodes.flatMap((node) => (node.type === 'yaml' ? [place(node)] : [])),
  };
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/** @param isTypeset Whether quotation marks and dashes are turned into those of print, as on the site. */
function wordsOf(node: Nodes, isTypeset = false): string {
  if (node.type === 'text') return isTypeset ? typeset(node.value) : node.value;
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => wordsOf(child, isTypeset)).join('') : '';
}

/** Words of an item's own blocks, without the lists in it. */
const itemWords = (item: Nodes): string =>
  'children' in item ? item.children.map((child) => (child.type === 'list' ? '' : wordsOf(child))).join(' ') : '';

const typeset = (text: string): string =>
  text.replaceAll('---', '\u2014').replaceAll('--', '\u2013').replaceAll('...', '\u2026').replace(/["']/g, '\u2019');

/** Without what typesetting changes, so that both sides can be compared. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201C\u201D"']/g, "'")
    .replaceAll('\u2014', '---')
    .replaceAll('\u2013', '--')
    .replaceAll('\u2026', '...')
    .replace(/\s+/g, ' ')
    .trim();

const place = ({ position }: { position?: Nodes['position'] }): string =>
  position === undefined
    ? ''
    : `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`;

function linksOf(node: Nodes, text: string, definitions: ReadonlyMap<string, Definition>): string[] {
  switch (node.type) {
    case 'link':
      return [`link ${node.url} ${place(node)}`];
    case 'image':
      return [`image ${node.url} ${place(node)}`];
    case 'linkReference':
    case 'imageReference': {
      const { url } = definitions.get(node.identifier) ?? {};
      return url === undefined ? [] : [`${node.type === 'linkReference' ? 'link' : 'image'} ${url} ${place(node)}`];
    }
    case 'html':
      return htmlLinks(node.value, node.position?.start.line ?? 0);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap((attribute) => {
        if (attribute.type !== 'mdxJsxAttribute') return [];
        const value =
          typeof attribute.value === 'string'
            ? attribute.value
            : /^(["'`])([^"'`$\\]*)\1$/.exec(attribute.value?.value.trim() ?? '')?.[2];
        return value === undefined
          ? []
          : attributeLink(attribute.name, node.name ?? '', value, valueLine(attribute, text));
      });
    default:
      return [];
  }
}

/** The line that a value begins in, which is not always that of its name. */
function valueLine({ position }: { position?: Nodes['position'] }, text: string): number {
  const { start, end } = position ?? {};
  const source = text.slice(start?.offset, end?.offset);
  return (start?.line ?? 0) + (/^[^"'`]*/.exec(source)?.[0].split('\n').length ?? 1) - 1;
}

/** A link in an attribute has the place of its value, of which the line is compared. */
function attributeLink(name: string, tag: string, value: string, line: number): string[] {
  if (name === 'href') return tag === 'link' ? [] : [`link ${value} in line ${line}`];
  return name === 'src' ? [`image ${value} in line ${line}`] : [];
}

function htmlLinks(html: string, line: number): string[] {
  const visible = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, (hidden) =>
    hidden.replace(/[^\n]/g, ''),
  );
  return Array.from(
    visible.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=<>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi),
  ).flatMap(({ 1: tag = '', 2: attributes = '', index }) =>
    Array.from(attributes.matchAll(/\s([^\s=<>]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g)).flatMap((found) => {
      const before = visible.slice(0, index + 1 + tag.length + found.index + found[0].lastIndexOf(found[2] ?? ''));
      const value = (found[2] ?? '').replace(/^["']|["']$/g, '').replaceAll('&amp;', '&');
      return attributeLink(
        (found[1] ?? '').toLowerCase(),
        tag.toLowerCase(),
        value,
        line + before.split('\n').length - 1,
      );
    }),
  );
}
