import type { Written } from '../../views/packet/packet.ts';
import { escapeMarkdown, withBrackets } from '../machines/markdown.ts';

const cellLink = /\]\((<?)([^\s<>()]+)/g;

/** Addresses of the links in a cell, as written. */
export const cellNames = ({ source = '' }: Written): string[] =>
  Array.from(source.matchAll(cellLink), ([, , url = '']) => url);

/** What has to run to be shown: its text is shown in its place. */
const hasJsx = /<[A-Z]|\{/;

/** A cell as Markdown outside of its table and its document. */
export function cellMarkdown({ text, source }: Written, links: Readonly<Record<string, string>>, self: string): string {
  if (source === undefined || hasJsx.test(source)) return escapeMarkdown(text);
  return source.replaceAll('\\|', '|').replace(cellLink, (whole, open: string, url: string) => {
    const address = addressFrom(self, links, url);
    return address === undefined ? whole : `](${open}${withBrackets(address)}`;
  });
}

/**
 * Finds the address of a link for who is not on the page of its document; undefined where it stays as it is.
 *
 * @param self Address of the document.
 */
export function addressFrom(self: string, links: Readonly<Record<string, string>>, url: string): string | undefined {
  const address = Object.hasOwn(links, url) ? links[url]! : url;
  if (address.startsWith('#')) return `${self}${address}`;
  return address === url ? undefined : address;
}
