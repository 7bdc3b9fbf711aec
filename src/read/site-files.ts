import { routesName } from '../model/routes.ts';
import type { DocumentFiles } from './document.ts';
import { pathFromRoot } from './places.ts';

/** The config, from the root, where it lies below that. */
export const configPath = (root: string, [path]: readonly string[]): string | undefined =>
  path === undefined ? undefined : pathFromRoot(root, path);

/** Files, beside documents, that findings stand in. */
export const siteFiles = (
  root: string,
  origin: readonly string[],
  ruleFiles: readonly { path: string }[],
): DocumentFiles[] =>
  [routesName, configPath(root, origin), ...ruleFiles.map(({ path }) => path)].flatMap((path) =>
    path === undefined ? [] : [{ path, sidecarPath: undefined }],
  );
