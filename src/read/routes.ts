import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRoutes, type Routes, routesName, writeRoutes } from '../model/routes.ts';
import { UsageError } from '../model/usage-error.ts';

/** The addresses that a site has promised to keep, as they stand in their file. */
export interface RoutesFile {
  text: string;
  /** Equal where texts are. */
  digest: string;
}

/** @returns undefined where a project has none. @throws {UsageError} Where it cannot be read. */
export function readRoutesFile(root: string): RoutesFile | undefined {
  try {
    const text = readFileSync(join(root, routesName), 'utf8');
    return { text, digest: hash('sha1', text, 'base64url') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`${routesName} cannot be read: ${(error as Error).message}`);
  }
}

/** @throws {UsageError} Where it is damaged: a promise must not silently become none. */
export function routesIn(file: RoutesFile): Routes {
  const routes = parseRoutes(file.text);
  if (routes !== undefined) return routes;
  const conflict = file.text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  const place = conflict < 0 ? 'is damaged' : `has a merge conflict in line ${conflict + 1}`;
  throw new UsageError(`${routesName} ${place}; mend it, or write it again with docwright routes --update`);
}

export const writeRoutesFile = (root: string, routes: Routes): void =>
  writeFileSync(join(root, routesName), writeRoutes(routes));
