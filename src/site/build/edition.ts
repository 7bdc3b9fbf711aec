import { hash, randomUUID } from 'node:crypto';
import type { AstroConfig } from 'astro';
import { edition } from '../../engine/index.ts';
import { codeFiles, type SeenFile } from '../../read/build-state.ts';
import { codeEdition, filesEdition, publicVariables, settingsEdition } from '../../read/edition.ts';
import type { Frame } from '../frame.ts';

/**
 * Names all that every page depends on: docwright, what is installed, settings, code, and what all pages show.
 *
 * @param files Undefined where they are not known: then nothing that was built before is of this edition.
 * @param modules Files that code was loaded from.
 */
export function siteEdition(
  root: string,
  { config, base, origin, hasIcon, views }: Frame,
  { build: { assets, inlineStylesheets } }: AstroConfig,
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

/** Tells whether a build may leave pages as they are: not where somebody else wants to see all of them, as a sitemap does. */
export function mayKeepPages({ integrations, adapter, build: { format } }: AstroConfig): boolean {
  const others = integrations.filter(({ name }) => !/^(?:docwright|@astrojs\/mdx)/.test(name));
  const wantsPages = others.some(({ hooks }) => hooks['astro:build:generated'] ?? hooks['astro:build:done']);
  return !wantsPages && adapter === undefined && format === 'directory';
}
