import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../model/config.ts';
import type { Report } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { pathFromRoot } from '../read/places.ts';

/**
 * Keeps documents that are named or lie in a folder that is; paths are from the working directory, else from the root.
 *
 * @throws {UsageError} Where one does not exist or lies outside the root.
 */
export function pathFilter(paths: readonly string[], root: string): (path: string) => boolean {
  const wanted = paths.map((path) => {
    const existing = [resolve(path), resolve(root, path)].filter((candidate) => existsSync(candidate));
    if (existing.length === 0) throw new UsageError(`${path} does not exist`);
    const fromRoot = existing
      .map((absolute) => pathFromRoot(root, absolute))
      .find((candidate) => candidate !== undefined);
    if (fromRoot === undefined) throw new UsageError(`${path} lies outside the root ${root}`);
    return fromRoot;
  });
  if (wanted.length === 0) return () => true;
  return (path) => wanted.some((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`));
}

/** @throws {UsageError} Where paths are named and no document lies below them. */
export function refuseNoDocument(
  paths: readonly string[],
  { summary }: Report,
  { content }: Pick<Config, 'content'>,
): void {
  if (paths.length === 0 || summary.documents > 0) return;
  throw new UsageError(`No document below ${paths.join(', ')}; documents are .md and .mdx files in ${content}/`);
}
