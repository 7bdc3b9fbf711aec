import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkChanged, checkProjectAt, type CheckOptions, openConfig, version } from '../../engine.ts';
import type { Config } from '../../model/config.ts';
import type { Report } from '../../model/report.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject, type ProjectPlace } from '../../read/config.ts';
import { changesSince } from '../../read/git.ts';
import { pathFromRoot } from '../../read/places.ts';
import { count } from '../../text/words.ts';
import type { Arguments, Run } from '../command.ts';
import type { Io } from '../io.ts';
import { dayFlag, listFlag, numberFlag, placeFlags, textFlag } from '../options.ts';
import { parseFormats, writeOutputs } from '../outputs.ts';

export const run: Run = async (args, io) => {
  const outputs = parseFormats(listFlag(args, 'format'));
  const maxWarnings = numberFlag(args, 'max-warnings') ?? Infinity;
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const isChecked = pathFilter(args.positionals, place.root);
  const config = await openConfig(place);
  const options = { isChecked, useBaseline: args.values['no-baseline'] !== true, asOf };
  const full = await check(args, place, config, options, io);
  if (args.positionals.length > 0 && full.summary.documents === 0) {
    throw new UsageError(
      `No document below ${args.positionals.join(', ')}; documents are .md and .mdx files in ${config.content}/`,
    );
  }
  const report =
    args.values['quiet'] === true
      ? { ...full, diagnostics: full.diagnostics.filter(({ severity }) => severity === 'error') }
      : full;
  writeOutputs(report, outputs, place.root, io);
  const { errors, warnings } = full.summary;
  if (errors === 0 && warnings > maxWarnings)
    io.err(`docwright: ${warnings} warnings, more than the ${maxWarnings} of --max-warnings\n`);
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
};

/** What the last run found is no use where other sites are asked, or an earlier state is to be checked as well. */
async function check(
  args: Arguments,
  place: ProjectPlace,
  config: Config,
  options: CheckOptions,
  io: Io,
): Promise<Report> {
  const ref = textFlag(args, 'since');
  const isExternal = args.values['external'] === true;
  if (ref === undefined && !isExternal)
    return checkChanged(place, config, { ...options, useCache: args.values['no-cache'] !== true });
  const since = ref === undefined ? undefined : changesSince(place.root, ref);
  const askFor = isExternal ? asker(place.root, io) : undefined;
  return (await checkProjectAt(place, config, { ...options, since, askFor })).report;
}

/** Loads what asks other sites only when it is wanted. */
const asker =
  (root: string, io: Io) =>
  async (addresses: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const { unreachableAddresses } = await import('../../read/external.ts');
    if (addresses.length > 0) io.err(`Asking for ${count(addresses.length, 'link')} to other sites\n`);
    return unreachableAddresses(root, `docwright/${version}`, addresses);
  };

/** Keeps documents that are named or lie in a folder that is; paths are from the working directory, else from the root. */
function pathFilter(paths: readonly string[], root: string): (path: string) => boolean {
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
