import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { preview } from 'astro';
import { UsageError } from '../../model/usage-error.ts';
import { openConfig } from '../../engine/index.ts';
import { findProject } from '../../read/project-place.ts';
import { astroConfig } from '../astro.ts';
import type { Run } from '../command.ts';
import { placeFlags } from '../options.ts';

/** Serves until the process is ended. */
export const run: Run = async (args, io) => {
  const place = findProject(placeFlags(args));
  const { base } = await openConfig(place);
  const config = { base, ...astroConfig(args, place.root, { config: place.configPath }) };
  if (!existsSync(join(config.outDir, 'index.html'))) {
    throw new UsageError(`There is no built site in ${relative('.', config.outDir) || '.'}; run docwright build first`);
  }
  const server = await preview(config);
  io.out(`Serving http://${server.host ?? 'localhost'}:${server.port}${config.base}; Ctrl+C ends it\n`);
  await server.closed();
  return 0;
};
