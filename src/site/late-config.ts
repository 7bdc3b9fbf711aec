import { existsSync, readFileSync } from 'node:fs';
import type { HookParameters } from 'astro';

/** Milliseconds in which a development server has started again. */
const settled = 1500;

/** @returns The text of a config file; undefined where there is none. */
export const configText = (path: string | undefined): string | undefined =>
  path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;

/**
 * Astro looks away while it starts again. An editor that saves a config twice, and formats it in between, would see the site
 * of the first one.
 *
 * @param text Of the config, when it was read.
 */
export function noticeLateConfig(
  path: string | undefined,
  text: string | undefined,
  { server }: HookParameters<'astro:server:setup'>,
): void {
  if (path === undefined) return;
  setTimeout(() => {
    if (configText(path) !== text) server.watcher.emit('change', path);
  }, settled).unref();
}
