import { openConfig } from '../../engine/index.ts';
import { openSite } from '../../engine/site.ts';
import { type Routes, routesName } from '../../model/routes.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/project-place.ts';
import { readRoutesFile, routesIn, writeRoutesFile } from '../../read/routes.ts';
import { forLine } from '../../reporters/escape.ts';
import { routes, routesDifference } from '../../views/routes.ts';
import type { Run } from '../command.ts';
import { placeFlags } from '../options.ts';

export const run: Run = async (args, io) => {
  const place = findProject(placeFlags(args));
  const isUpdate = args.values['update'] === true;
  const before = promised(place.root, isUpdate);
  const { project } = await openSite(place, await openConfig(place));
  const now = routes(project);
  const { added, gone } = routesDifference(before ?? new Map(), now);
  if (isUpdate) {
    writeRoutesFile(place.root, now);
    io.out(`${routesName} lists ${now.size} addresses: ${added.length} new, ${gone.length} gone\n`);
    return 0;
  }
  io.out(
    [...gone.map((one) => `- ${one}`), ...added.map((one) => `+ ${one}`)].map((line) => `${forLine(line)}\n`).join(''),
  );
  io.err(
    added.length + gone.length === 0
      ? `The site has what ${routesName} lists\n`
      : `${gone.length} gone, ${added.length} new; docwright routes --update writes it down\n`,
  );
  return gone.length === 0 ? 0 : 1;
};

/** What stands in the file; a damaged one is as none where it is written anew. */
function promised(root: string, isUpdate: boolean): Routes | undefined {
  const file = readRoutesFile(root);
  if (file === undefined) {
    if (isUpdate) return undefined;
    throw new UsageError(`There is no ${routesName}; docwright routes --update writes it`);
  }
  try {
    return routesIn(file);
  } catch (error) {
    if (!isUpdate) throw error;
    writeRoutesFile(root, new Map());
    return undefined;
  }
}
