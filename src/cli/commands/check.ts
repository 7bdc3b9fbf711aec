import { type AskFor, checkChanged, checkProjectAt, openConfig, version } from '../../engine/index.ts';
import type { Config } from '../../model/config.ts';
import type { Report } from '../../model/report.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject, type ProjectPlace } from '../../read/project-place.ts';
import { noDocuments } from '../../text/no-documents.ts';
import { count } from '../../text/words.ts';
import type { Arguments, Run } from '../command.ts';
import type { Io } from '../io.ts';
import { prepareV8 } from '../v8.ts';
import { dayFlag, listFlag, numberFlag, placeFlags, textFlag } from '../options.ts';
import { type Output, parseFormats, writeOutputs } from '../outputs.ts';
import { pathFilter, refuseNoDocument } from '../paths.ts';
import type { Watched } from '../watch.ts';

export const run: Run = async (args, io) => {
  prepareV8();
  const outputs = parseFormats(listFlag(args, 'format'));
  const maxWarnings = numberFlag(args, 'max-warnings') ?? Infinity;
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const ref = textFlag(args, 'since');
  const optionsAt = ({ root }: ProjectPlace) => ({
    isChecked: pathFilter(args.positionals, root),
    useBaseline: args.values['no-baseline'] !== true,
    asOf,
  });
  const changes = async () =>
    ref === undefined ? undefined : (await import('../../read/git.ts')).changesSince(place.root, ref);
  const show = async (report: Report, { content }: Pick<Config, 'content'>): Promise<void> => {
    await writeOutputs(args.values['quiet'] === true ? errorsOf(report) : report, outputs, place.root, io);
    if (report.summary.documents === 0) io.err(noDocuments(content));
  };
  if (args.values['watch'] === true) {
    refuseUnwatchable(args, outputs);
    pathFilter(args.positionals, place.root);
    const check: Watched['check'] = async (where, config, before) => {
      const checked = await checkProjectAt(where, config, { ...optionsAt(where), before, since: await changes() });
      refuseNoDocument(args.positionals, checked.report, config);
      return checked;
    };
    const { watchProject } = await import('../watch.ts');
    return watchProject(placeFlags(args), { check, show }, io);
  }
  const options = optionsAt(place);
  const since = await changes();
  const askFor = args.values['external'] === true ? asker(place, io) : undefined;
  // What the last run found is no use where other sites are asked, or an earlier state is checked as well.
  const { report, content } =
    since === undefined && askFor === undefined
      ? await checkChanged(place, () => openConfig(place), { ...options, useCache: args.values['no-cache'] !== true })
      : await checkAll(place, { ...options, since, askFor });
  refuseNoDocument(args.positionals, report, { content });
  await show(report, { content });
  const { errors, warnings } = report.summary;
  if (errors === 0 && warnings > maxWarnings)
    io.err(`docwright: ${warnings} warnings, more than the ${maxWarnings} of --max-warnings\n`);
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
};

async function checkAll(place: ProjectPlace, options: Parameters<typeof checkProjectAt>[2]) {
  const config = await openConfig(place);
  const { report } = await checkProjectAt(place, config, options);
  return { report, content: config.content };
}

/** Loads what asks other sites only when it is wanted. */
const asker =
  ({ root }: ProjectPlace, io: Io): AskFor =>
  async (addresses) => {
    const { unreachableAddresses } = await import('../../read/external.ts');
    if (addresses.length > 0) io.err(`Asking for ${count(addresses.length, 'link')} to other sites\n`);
    return unreachableAddresses(root, `docwright/${version}`, addresses);
  };

const errorsOf = (report: Report): Report => ({
  ...report,
  diagnostics: report.diagnostics.filter(({ severity }) => severity === 'error'),
});

/** @throws {UsageError} Where a flag asks for what a check that does not end cannot give. */
function refuseUnwatchable(args: Arguments, outputs: readonly Output[]): void {
  if (args.values['external'] === true)
    throw new UsageError('--external asks other sites once, and --watch checks again and again');
  if (args.values['max-warnings'] !== undefined)
    throw new UsageError('--max-warnings decides on the exit status, which --watch has none of');
  const data = outputs.find(({ format, file }) => file === undefined && !['pretty', 'concise'].includes(format));
  if (data === undefined) return;
  throw new UsageError(
    `--watch prints one report after the other, pretty or concise; give ${data.format} a file: --format ${data.format}=<file>`,
  );
}
