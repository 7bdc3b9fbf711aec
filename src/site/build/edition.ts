import { hash, randomUUID } from 'node:crypto';
import type { AstroConfig } from 'astro';
import { toBase } from '../../config/base.ts';
import { edition } from '../../engine/index.ts';
import { codeFiles, type SeenFile } from '../../read/build-state.ts';
import { codeEdition, filesEdition, publicVariables, settingsEdition } from '../../read/edition.ts';
import type { Frame } from '../frame.ts';

/** What a site depends on of Astro's settings. */
export interface SiteSettings {
  /** Path below which it is served, with a slash at both ends. */
  base: string;
  /** Where it will stand, `https://docs.example.org`; undefined where nobody said. */
  origin: string | undefined;
  /** Name of the folder of assets. */
  assets: string;
  inlineStylesheets: 'always' | 'auto' | 'never';
  /** Whether a build may leave pages as they are: not where somebody else wants to see all of them, as a sitemap does. */
  mayKeepPages: boolean;
}

export const settingsOf = (config: AstroConfig): SiteSettings => ({
  base: toBase(config.base),
  origin: config.site,
  assets: config.build.assets,
  inlineStylesheets: config.build.inlineStylesheets,
  mayKeepPages: mayKeepPages(config),
});

function mayKeepPages({ integrations, adapter, build: { format } }: AstroConfig): boolean {
  const others = integrations.filter(({ name }) => !/^(?:docwright|@astrojs\/mdx)/.test(name));
  const wantsPages = others.some(({ hooks }) => hooks['astro:build:generated'] ?? hooks['astro:build:done']);
  return !wantsPages && adapter === undefined && format === 'directory';
}

/**
 * Names all that every page depends on: docwright, what is installed, settings, code, and what all pages show.
 *
 * @param files Undefined where they are not known: then nothing that was built before is of this edition.
 * @param modules Files that code was loaded from.
 */
export function siteEdition(
  root: string,
  { config, base, origin, hasIcon, views }: Frame,
  { assets, inlineStylesheets }: SiteSettings,
  files: readonly SeenFile[] | undefined,
  modules: readonly string[],
): string {
  const code = files === undefined ? randomUUID() : codeFiles(root, files, modules);
  const settings = [
    codeEdition(edition),
    settingsEdition(config),
    filesEdition(root, config.origin),
    base,
    hasIcon,
    views,
    origin,
    assets,
    inlineStylesheets,
    publicVariables(),
  ];
  return hash('sha256', JSON.stringify([code, ...settings]), 'base64url');
}
