import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { features } from '../../parse/settings.ts';
import { figureComments } from './figure-comments.ts';
import { escapeHtml } from './html.ts';

/** Markdown of a cell, with what it takes to render it on the page of a view: plain data, for a page's inputs. */
export interface InlineText {
  /** Plain text. */
  text: string;
  /** Markdown as written, where that is not the text. */
  source?: string;
  /** Addresses on the site by the address that stands in it; those that stay as they are left out. */
  links?: Readonly<Record<string, string>>;
}

/** What has to run to be shown: a component, an expression. Its text is shown in its place. */
const hasJsx = /<[A-Z]|\{/;

/** Renders a cell to HTML. Reference links, whose definitions stand elsewhere, are shown as their text. */
export function inlineHtml({ text, source, links = {} }: InlineText): string {
  if (source === undefined || hasJsx.test(source)) return escapeHtml(text);
  const plugin = defineMdastPlugin({
    name: 'docwright-inline-links',
    link(node, context) {
      const address = Object.hasOwn(links, node.url) ? links[node.url] : undefined;
      if (address !== undefined) context.setProperty(node, 'url', address);
    },
  });
  // In a table a bar in a cell is written `\|`.
  const { html } = markdownToHtml(source.replaceAll('\\|', '|'), { features, mdastPlugins: [plugin, figureComments] });
  const inner = /^<p>([\s\S]*)<\/p>\s*$/.exec(html)?.[1];
  return inner === undefined || inner.includes('<p>') ? escapeHtml(text) : inner;
}
