import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginList,
  type HastVisitorContext,
  type MdastPluginList,
} from 'satteri';
import { withAddresses } from '../../parse/attribute-addresses.ts';
import { customHeadingId } from '../../parse/heading-text.ts';
import { htmlAttributes } from '../../parse/html.ts';
import { textValue } from '../../parse/jsx.ts';
import type { Highlighter } from './code/highlight.ts';
import { escapeHtml } from './html.ts';
import { alerts } from './alerts.ts';
import { figureComments } from './figure-comments.ts';
import { footnotes } from './footnotes.ts';
import { tables } from './tables.ts';
import type { Words } from '../words/index.ts';
import type { Figures } from '../diagrams/figure.ts';
import { type IdAddresses, linkedIds } from './ids.ts';
import { lineIds, type RowLines } from './line-ids.ts';
import { type PictureNotes, pictures } from './pictures.ts';

/** Finds the site's address of a link in the file at a path; undefined where it stays as it is. */
export type LinkAddress = (filePath: string, url: string) => string | undefined;

export interface RenderParts {
  linkAddress: LinkAddress;
  idAddresses: IdAddresses;
  rowLines: RowLines;
  pictureNotes: PictureNotes;
  highlighter: Highlighter;
  figures: Figures;
  words: Words['body'];
}

/**
 * Links and images: from file paths to addresses of the site. Images in Markdown are left to Astro, which does not know
 * paths from the repository's root.
 */
export const mdastPlugins = ({ linkAddress, idAddresses }: RenderParts): MdastPluginList => [
  ({ fileURL }) => {
    if (fileURL === undefined) return undefined;
    const filePath = fileURLToPath(fileURL);
    return defineMdastPlugin({
      name: 'docwright-links',
      link(node, context) {
        const address = linkAddress(filePath, node.url);
        if (address !== undefined) context.setProperty(node, 'url', address);
      },
      definition(node, context) {
        const address = linkAddress(filePath, node.url) ?? withWholeEscapes(node.url);
        if (address !== node.url) context.setProperty(node, 'url', address);
      },
      image(node, context) {
        const onSite = node.url.startsWith('/') ? linkAddress(filePath, node.url) : undefined;
        const address = onSite ?? withWholeEscapes(node.url);
        if (address !== node.url) context.setProperty(node, 'url', address);
      },
      html(node, context) {
        const value = rewriteHtml(node.value, (url) => linkAddress(filePath, url));
        if (value !== node.value) context.setProperty(node, 'value', value);
      },
    });
  },
  linkedIds(idAddresses),
  figureComments,
];

/** Astro ends the build at `100%.png`; the check takes such a name as it is written. */
function withWholeEscapes(url: string): string {
  try {
    decodeURI(url);
    return url;
  } catch {
    return url.replaceAll('%', '%25');
  }
}

function rewriteHtml(html: string, address: (url: string) => string | undefined): string {
  return htmlAttributes(html).reduceRight((text, { tag, name, value, start, end }) => {
    const found = withAddresses(tag, name, value, address);
    return found === undefined ? text : `${text.slice(0, start)}${escapeHtml(found)}${text.slice(end)}`;
  }, html);
}

/** Everything else that a body gets on its way to HTML. */
export const hastPlugins = ({
  linkAddress,
  rowLines,
  pictureNotes,
  highlighter,
  figures,
  words,
}: RenderParts): HastPluginList => [
  lineIds(rowLines),
  headings(words),
  tables(words),
  alerts(words),
  footnotes(words),
  namedCheckboxes(words),
  ...pictures(pictureNotes, words),
  codeBlocks(highlighter, figures),
  ({ fileURL }) => fileURL && jsxLinks((url) => linkAddress(fileURLToPath(fileURL), url)),
];

/** Ids as the checker knows them, and a link to each heading. One slugger for each document. */
const headings = (words: Words['body']) => () => {
  const slugger = new GithubSlugger();
  return defineHastPlugin({
    name: 'docwright-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (typeof node.properties['id'] === 'string') return;
        const isPlain = node.children.every(({ type }) => type === 'text');
        const whole = isPlain ? context.textContent(node) : headingText(node);
        const last = node.children.at(-1);
        const custom = last?.type === 'text' ? customHeadingId(whole) : undefined;
        if (custom !== undefined && last?.type === 'text')
          context.setProperty(last, 'value', last.value.slice(0, last.value.lastIndexOf('{')).trimEnd());
        const { text, id = slugger.slug(text) } = custom ?? { text: whole };
        context.setProperty(node, 'id', id);
        const properties = { className: ['heading-link'], href: `#${id}`, ariaLabel: words.linkTo(text.trim()) };
        const link: Element = { type: 'element', tagName: 'a', properties, children: [] };
        // Beside the heading: within, its words would be a part of the heading's name.
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['heading'] },
          children: [link],
        });
      },
    },
  });
};

/** Without the numbers of footnotes. */
const headingText = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || 'dataFootnoteRef' in node.properties) return '';
  return node.children.map(headingText).join('');
};

/** The box of a checklist is read aloud before its text: it says what the tick says. */
const namedCheckboxes = (words: Words['body']) =>
  defineHastPlugin({
    name: 'docwright-checkboxes',
    element: {
      filter: ['input'],
      visit(node, context) {
        if (node.properties['type'] !== 'checkbox' || node.properties['ariaLabel'] !== undefined) return;
        context.setProperty(node, 'ariaLabel', node.properties['checked'] ? words.done : words.notDone);
      },
    },
  });

/** Code with its colours; diagrams with their pictures, which are counted in each document. */
const codeBlocks = (highlighter: Highlighter, figures: Figures) => () => {
  let diagrams = 0;
  return defineHastPlugin({
    name: 'docwright-code',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = node.children.find(
          (child): child is Element => child.type === 'element' && child.tagName === 'code',
        );
        if (code === undefined) return;
        const fence = {
          code: context.textContent(code).replace(/\n$/, ''),
          lang: languageOf(code),
          meta: metaOf(code),
        };
        const html =
          fence.lang === 'mermaid' ? await figures.figure(fence, (diagrams += 1)) : await highlighter.highlight(fence);
        context.replaceNode(node, { type: 'raw', value: html });
      },
    },
  });
};

function languageOf({ properties, data }: Element): string {
  const lang = data && 'lang' in data ? String(data.lang) : undefined;
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  const named = classes.map(String).find((name) => name.startsWith('language-'));
  return (lang ?? named?.slice('language-'.length) ?? '').toLowerCase();
}

const metaOf = ({ data }: Element): string =>
  data && 'meta' in data && typeof data.meta === 'string' ? data.meta : '';

function jsxLinks(address: (url: string) => string | undefined) {
  const visit = (node: JsxNode, context: HastVisitorContext): void => {
    for (const { name, value } of node.attributes) {
      const text = textValue(value);
      if (name === undefined || text === undefined) continue;
      const found = withAddresses(node.name ?? '', name, text, address);
      if (found !== undefined) context.setProperty(node as never, name, found);
    }
  };
  const elements = { filter: [], visit };
  return defineHastPlugin({ name: 'docwright-jsx-links', mdxJsxFlowElement: elements, mdxJsxTextElement: elements });
}

interface JsxNode {
  name?: string | null;
  attributes: readonly { name?: string; value?: unknown }[];
}
