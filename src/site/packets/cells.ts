import type { Written } from '../../views/packet/packet.ts';
import { escapeMarkdown, withBrackets } from '../machines/markdown.ts';

const cellLink = /\]\((<?)([^\s<>()]+)/g;

/** What looks like an id, and before it what holds none: code, links, tags. */
const cellId =
  /(`+)[\s\S]*?\1|!?\[(?:[^[\]]|\[[^[\]]*\])*\]\([^)]*\)|<[^>]*>|(?<![\p{L}\p{N}_\-/\\#@.=&+])(\p{L}{1,20}-\d{1,9})(?![\p{L}\p{N}_/\\#@=+]|[-.:][\p{L}\p{N}])/gu;

/** Addresses of the links in a cell, and ids among its words, as written. */
export const cellNames = ({ text, source = text }: Written): string[] => [
  ...Array.from(source.matchAll(cellLink), ([, , url = '']) => url),
  ...Array.from(source.matchAll(cellId), ([, , id = '']) => id).filter(Boolean),
];

/** What has to run to be shown: its text is shown in its place. */
const hasJsx = /<[A-Z]|\{/;

/** A cell as Markdown outside of its table and its document. */
export function cellMarkdown({ text, source }: Written, links: Readonly<Record<string, string>>, self: string): string {
  if (source === undefined || hasJsx.test(source)) return withIds(escapeMarkdown(text), links);
  const written = source.replaceAll('\\|', '|').replace(cellLink, (whole, open: string, url: string) => {
    const address = addressFrom(self, links, url);
    return address === undefined ? whole : `](${open}${withBrackets(address)}`;
  });
  return withIds(written, links);
}

/** As the renderer links them on the page of the document. */
const withIds = (markdown: string, links: Readonly<Record<string, string>>): string =>
  markdown.replace(cellId, (whole, _, id: string | undefined) =>
    id !== undefined && Object.hasOwn(links, id) ? `[${id}](${withBrackets(links[id]!)})` : whole,
  );

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
