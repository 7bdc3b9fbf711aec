import { hash } from 'node:crypto';
import { type StartTag, startTags, type TagAttribute } from '../../parse/start-tags.ts';
import { offlineScript } from '../../read/offline-copy.ts';
import { applySplices, type Splice } from '../../text/edits.ts';
import { type OfflineSite, targetOf } from './addresses.ts';
import { changeStyle } from './css.ts';
import { isForMachines } from './left-out.ts';
import { type InlineModule, inlineModule } from './modules.ts';
import { valueOf } from './site.ts';

/** What the pages of a site ask for beside what their addresses lead to. */
export interface Found {
  /** Files that scripts load as data, from the site. */
  data: Set<string>;
  /** Modules that pages run, by name: files of the site, and code that stands in pages. */
  modules: Map<string, InlineModule | undefined>;
  /** Files that are left out unless somebody links to them, and that somebody links to. */
  wanted: Set<string>;
  /** Addresses that lead to nothing in the copy, each with the first file that has it. */
  lost: Map<string, string>;
}

export interface OfflinePage {
  site: OfflineSite;
  /** From the site. */
  file: string;
  /** How an address leads to a file of the copy. */
  link: (to: string) => string;
  /** How one leads to the top of the copy, with a slash at its end. */
  top: string;
  found: Found;
}

/** Makes a page of a site one that opens without a server: its addresses lead to files, its modules are scripts. */
export function offlinePage(html: string, page: OfflinePage): string {
  const splices = startTags(html).flatMap((tag) => changedTag(tag, html, page));
  return applySplices(html, splices);
}

/** Relations that are of no use on a disk, or that browsers refuse to load from one. */
const refused = /(?:^|\s)(?:modulepreload|preload|prefetch|manifest)(?:\s|$)/i;

function changedTag(tag: StartTag, html: string, page: OfflinePage): Splice[] {
  const { start, end, text } = tag;
  if (tag.name === 'link' && refused.test(valueOf(tag, 'rel'))) return [{ start, end, text: '' }];
  if (tag.name === 'script' && valueOf(tag, 'type').trim().toLowerCase() === 'module') {
    const script = moduleScript(tag, html, page);
    if (script !== undefined) return [{ start, end: text?.end ?? end, text: script }];
  }
  const attributes = tag.attributes.flatMap((attribute): Splice[] => {
    const value = changedValue(tag, attribute, page);
    if (value === undefined || value === attribute.value) return [];
    const quote = attribute.quote === '' ? '"' : '';
    return [{ start: attribute.start, end: attribute.end, text: `${quote}${escapeFor(attribute, value)}${quote}` }];
  });
  if (tag.name !== 'style' || text === undefined) return attributes;
  return [...attributes, { ...text, text: changeStyle(html.slice(text.start, text.end), (url) => follow(url, page)) }];
}

const escapeFor = ({ quote }: TagAttribute, value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll(quote === "'" ? "'" : '"', quote === "'" ? '&#39;' : '&quot;');

/** @returns undefined where the module needs nothing else: browsers run it as it is. */
function moduleScript(tag: StartTag, html: string, page: OfflinePage): string | undefined {
  const { site, file, found } = page;
  const source = valueOf(tag, 'src');
  const target = source === '' ? undefined : targetOf(site, file, source);
  let name = target !== undefined && 'file' in target ? target.file : undefined;
  if (name !== undefined) found.modules.set(name, undefined);
  if (source === '' && tag.text !== undefined) {
    const inline = inlineModule(html.slice(tag.text.start, tag.text.end), site, file);
    if (inline === undefined) return undefined;
    name = `inline-${hash('sha256', inline.code).slice(0, 16)}`;
    found.modules.set(name, inline);
  }
  if (name === undefined) return undefined;
  const [address, module] = [page.link(offlineScript), name].map((text) => escapeFor(doubleQuoted, text));
  return `<script defer src="${address}" data-module="${module}">`;
}

const doubleQuoted: TagAttribute = { name: '', value: '', start: 0, end: 0, quote: '"' };

/** Attributes of all elements that hold one address. */
const addressNames = new Set(['action', 'formaction', 'href', 'poster', 'src', 'xlink:href']);

function changedValue(tag: StartTag, { name, value }: TagAttribute, page: OfflinePage): string | undefined {
  if (name === 'data-search') return page.top;
  if (name === 'data-pages') return withList(value, (url) => asData(url, page));
  if (name === 'data-copy-markdown') return asData(value, page);
  if (name === 'style') return changeStyle(value, (url) => follow(url, page));
  if (name === 'srcset' || name === 'imagesrcset')
    return value.replaceAll(
      /([\s,]*)(\S*[^\s,])([^,]*)/g,
      (_, before: string, url: string, after: string) => before + (follow(url, page) ?? url) + after,
    );
  if (tag.name === 'meta') return name === 'content' ? metaContent(tag, value, page) : undefined;
  if (addressNames.has(name) || (name === 'data' && tag.name === 'object'))
    return follow(value, page, tag.name === 'link');
  return undefined;
}

function metaContent(tag: StartTag, value: string, page: OfflinePage): string | undefined {
  if (valueOf(tag, 'name') === 'docwright-mermaid') {
    const target = targetOf(page.site, page.file, value);
    return target !== undefined && 'file' in target ? page.link(target.file) : undefined;
  }
  if (valueOf(tag, 'http-equiv').toLowerCase() !== 'refresh') return undefined;
  const [, before, url] = /^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['"]?)([^'"]+)/is.exec(value) ?? [];
  if (before === undefined || url === undefined) return undefined;
  const changed = follow(url, page);
  return changed === undefined ? undefined : before + changed + value.slice(before.length + url.length);
}

/** Of a list that is written as JSON. */
function withList(json: string, change: (address: string) => string | undefined): string | undefined {
  try {
    return JSON.stringify((JSON.parse(json) as string[]).map((address) => change(address) ?? address));
  } catch {
    return undefined; // Somebody else's attribute of the same name.
  }
}

/** As `follow`, for a file whose text a script loads. */
function asData(address: string, page: OfflinePage): string | undefined {
  const target = targetOf(page.site, page.file, address);
  if (target === undefined || !('file' in target)) return undefined;
  page.found.data.add(target.file);
  return page.link(target.file) + target.tail;
}

/**
 * Finds what an address becomes in the copy, and notes what it needs.
 *
 * @param isHint Nobody is led there by it: what is for machines alone is not put into the copy.
 * @returns undefined where it stays.
 */
export function follow(address: string, page: OfflinePage, isHint = false): string | undefined {
  const { site, file, link, found } = page;
  const target = targetOf(site, file, address);
  if (target === undefined) return undefined;
  if ('address' in target) {
    if (target.isLost && !found.lost.has(address)) found.lost.set(address, file);
    return target.address;
  }
  if (!isForMachines(target.file)) return link(target.file) + target.tail;
  if (!isHint) found.wanted.add(target.file);
  else if (site.origin !== undefined) return new URL(address, site.origin).href;
  return link(target.file) + target.tail;
}
