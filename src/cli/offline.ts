import { join, relative } from 'node:path';
import { openConfig } from '../engine/index.ts';
import type { ProjectPlace } from '../read/project-place.ts';
import { forLine } from '../reporters/escape.ts';
import { siteFolder, waitForTurn } from '../site/build/inputs.ts';
import { type OfflineCopy, makeOfflineCopy } from '../site/offline/index.ts';
import { refuseCopyDir } from '../site/offline/refuse.ts';
import { count } from '../text/words.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { copyDirOf, outDirOf } from './options.ts';

/** The outcome of a build; `isUnchanged` where there was nothing to do. */
export interface Built {
  status: number;
  isUnchanged: boolean;
}

/**
 * Builds a site and makes a copy of it that opens without a server.
 *
 * @param build Builds the site for a command line.
 * @returns The status of the command.
 */
export async function buildOffline(
  args: Arguments,
  io: Io,
  place: ProjectPlace,
  build: (args: Arguments) => Promise<Built>,
): Promise<number> {
  // The folder that is given is that of the copy.
  const { 'out-dir': _, ...values } = args.values;
  const ofSite = { ...args, values };
  const site = siteFolder(outDirOf(ofSite, place.root));
  const copy = siteFolder(copyDirOf(args, place.root));
  const { content, publicDir } = await openConfig(place);
  refuseCopyDir(place.root, copy, site, content === '.' ? [publicDir] : [content, publicDir]);
  const { status, isUnchanged } = await build(ofSite);
  if (status !== 0) return status;
  const say = (line: string): void => io.err(`${line}\n`);
  if (isUnchanged) await waitForTurn(site, say);
  await waitForTurn(copy, say);
  const start = performance.now();
  const made = await makeOfflineCopy(site, copy);
  io.out(`${described(made, copy)} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  for (const line of lostLines(made)) say(line);
  return 0;
}

function described({ pages, files, bytes }: OfflineCopy, copy: string): string {
  const index = relative('.', join(copy, 'index.html'));
  const size = `${count(pages, 'page')}, ${count(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
  return `Made a copy that opens without a server, ${index}: ${size}`;
}

/** So many are named. */
const shown = 5;

function lostLines({ lost }: OfflineCopy): string[] {
  if (lost.size === 0) return [];
  const lines = [...lost].slice(0, shown).map(([address, file]) => `  ${address} in ${file}`);
  const more = lost.size > shown ? [`  and ${lost.size - shown} more`] : [];
  const why = 'with a "site" in the config, such addresses lead to the web';
  const many = lost.size === 1 ? '1 address leads' : `${lost.size} addresses lead`;
  return [`${many} nowhere without a server; ${why}:`, ...lines, ...more].map(forLine);
}
