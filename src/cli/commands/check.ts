import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkChanged, checkProjectAt, openConfig } from '../../engine.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/config.ts';
import { changesSince } from '../../read/git.ts';
import { pathFromRoot } from '../../read/places.ts';
import type { Run } from '../command.ts';
import { dayFlag, listFlag, numberFlag, placeFlags, textFlag } from '../options.ts';
import { parseFormats, writeOutputs } from '../outputs.ts';

export const run: Run = async (args, io) => {
  const outputs = parseFormats(listFlag(args, 'format'));
  const maxWarnings = numberFlag(args, 'max-warnings') ?? Infinity;
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const ref = textFlag(args, 'since');
  const isChecked = pathFilter(args.positionals, place.root);
  const config = await openConfig(place);
  const options = { isChecked, useBaseline: args.values['no-baseline'] !== true, asOf };
  const full =
    ref === undefined
      ? await checkChanged(place, config, { ...options, useCache: args.values['no-cache'] !== true })
      : (await checkProjectAt(place, config, { ...options, since: changesSince(place.root, ref) })).report;
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
