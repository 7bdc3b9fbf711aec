import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchAddress } from '../../model/address.ts';
import { type StartTag, startTags } from '../../parse/start-tags.ts';
import { fileOf } from '../render/address.ts';
import type { OfflineSite } from './addresses.ts';

/** Pages of ours that tell where the site is served; a project may have others in place of some. */
const telling = [fileOf(searchAddress), 'index.html', '404.html'];

/** Reads from the pages of a site where it is served. @param files All of it. */
export function describeSite(folder: string, files: readonly string[]): OfflineSite {
  const all = new Set(files);
  const pages = telling.filter((file) => all.has(file));
  const tags = pages.flatMap((file) => startTags(readFileSync(join(folder, file), 'utf8')));
  const canonical = tags.find((tag) => tag.name === 'link' && valueOf(tag, 'rel') === 'canonical');
  const search = tags.find((tag) => tag.name === 'dialog' && valueOf(tag, 'data-search') !== '');
  return {
    base: search === undefined ? '/' : valueOf(search, 'data-search'),
    origin: canonical && URL.parse(valueOf(canonical, 'href'))?.origin,
    files: all,
  };
}

/** Of an attribute; empty where a tag has none of the name. */
export const valueOf = ({ attributes }: StartTag, name: string): string =>
  attributes.find((attribute) => attribute.name === name)?.value ?? '';
