import { dev } from 'astro';
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
  const server = await dev(config);
  const { address, port } = server.address;
  io.out(`Serving http://${hostOf(address)}:${port}${config.base} and watching the documents; Ctrl+C ends it\n`);
  return new Promise<number>(() => undefined);
};

const hostOf = (address: string) => (['127.0.0.1', '::1', '::', '0.0.0.0'].includes(address) ? 'localhost' : address);
