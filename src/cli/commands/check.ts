import { checkProjectAt, openConfig } from '../../engine.ts';
import { findProject } from '../../read/config.ts';
import { changesSince } from '../../read/git.ts';
import type { Run } from '../command.ts';
import { dayFlag, listFlag, numberFlag, placeFlags, textFlag } from '../options.ts';
import { parseFormats, writeOutputs } from '../outputs.ts';
import { pathFilter, refuseNoDocument } from '../paths.ts';

export const run: Run = async (args, io) => {
  const outputs = parseFormats(listFlag(args, 'format'));
  const maxWarnings = numberFlag(args, 'max-warnings') ?? Infinity;
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const ref = textFlag(args, 'since');
  const isChecked = pathFilter(args.positionals, place.root);
  const config = await openConfig(place);
  const { report: full } = await checkProjectAt(place, config, {
    isChecked,
    since: ref === undefined ? undefined : changesSince(place.root, ref),
    useBaseline: args.values['no-baseline'] !== true,
    asOf,
  });
  refuseNoDocument(args.positionals, full, config);
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
