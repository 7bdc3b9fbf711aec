import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { checkChanged, edition, openConfig } from '../../engine/index.ts';
import { today } from '../../engine/today.ts';
import type { Report } from '../../model/report.ts';
import { UsageError } from '../../model/usage-error.ts';
import { areSame, astroConfigs, type BuildState, nextSite } from '../../read/build-state.ts';
import { codeEdition, filesEdition, isClosed, publicVariables } from '../../read/edition.ts';
import { historyState } from '../../read/git-history.ts';
import { findProject, type ProjectPlace } from '../../read/project-place.ts';
import { pretty } from '../../reporters/pretty.ts';
import { type BuildInputs, buildInputs, siteFolder, waitForTurn } from '../../site/build/inputs.ts';
import type { CheckedSite } from '../../site/create-session.ts';
import { noDocuments } from '../../text/no-documents.ts';
import { count } from '../../text/words.ts';
import type { Arguments, Run } from '../command.ts';
import { withoutCache } from '../cache.ts';
import type { Io } from '../io.ts';
import type { Built } from '../offline.ts';
import { baseFlag, dayFlag, outDirOf, placeFlags } from '../options.ts';
import { prepareMemory } from '../v8.ts';

export const run: Run = (args, io) =>
  args.values['no-cache'] === true ? withoutCache(() => build(args, io)) : build(args, io);

const build: Run = async (args, io) => {
  prepareMemory();
  const place = findProject(placeFlags(args));
  if (args.values['offline'] !== true) return (await buildOnce(args, io, place)).status;
  const { buildOffline } = await import('../offline.ts');
  return buildOffline(args, io, place, (ofSite) => buildOnce(ofSite, io, place));
};

async function buildOnce(args: Arguments, io: Io, place: ProjectPlace): Promise<Built> {
  const start = performance.now();
  const outDir = siteFolder(outDirOf(args, place.root));
  // Before anything is read: what changes meanwhile is another file to the next build.
  let inputs = buildInputs(place.root, outDir);
  let unchanged = await unchangedBuild(args, place, inputs);
  if (unchanged === undefined && (await waitForTurn(outDir, (line) => io.err(`${line}\n`)))) {
    inputs = buildInputs(place.root, outDir);
    unchanged = await unchangedBuild(args, place, inputs);
  }
  if (unchanged !== undefined) {
    io.out(pretty(unchanged, { color: io.color }));
    io.out(`Nothing changed; ${shown(outDir)} stands (${since(start)} s)\n`);
    return { status: 0, isUnchanged: true };
  }
  const { openSite } = await import('../../engine/site.ts');
  const config = await openConfig(place);
  // In the same order, since what a check keeps is known by the text of the config.
  const site = await openSite(
    place,
    { ...config, base: baseFlag(args) ?? config.base },
    { asOf: dayFlag(args, 'as-of') },
  );
  const { report, project } = site;
  io.out(pretty(report, { color: io.color }));
  if (report.summary.errors > 0) {
    io.err('Nothing was built; the site that was there is as it was\n');
    return { status: 1, isUnchanged: false };
  }
  const key = keyOf(args, place.root, { report, origin: project.config.origin });
  await buildSite(args, { site, inputs: { ...inputs, key } });
  if (report.summary.documents === 0) io.err(noDocuments(config.content));
  io.out(`Built ${shown(outDir)} from ${count(report.summary.documents, 'document')} in ${since(start)} s\n`);
  return { status: 0, isUnchanged: false };
}

const shown = (outDir: string): string => `${relative('.', outDir) || '.'}/`;

const since = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);

/**
 * Looks whether the site that stands is the one that a build would make.
 *
 * @returns What there is to say of the documents; undefined where something changed or cannot be known.
 */
async function unchangedBuild(
  args: Arguments,
  place: ProjectPlace,
  { last, files, standing }: BuildInputs,
): Promise<Report | undefined> {
  if (args.values['force'] === true || last === undefined || files === undefined) return undefined;
  // A base of the command line is no part of what is kept of the check.
  if (baseFlag(args) !== undefined || last.site !== standing() || !areSame(last.files, files)) return undefined;
  if (last.history !== undefined && last.history !== historyState(place.root)) return undefined;
  const asOf = dayFlag(args, 'as-of') ?? today();
  const outcome = await checkChanged(place, () => openConfig(place), { asOf });
  return last.key === keyOf(args, place.root, outcome) && isAmong(last.days, asOf) ? outcome.report : undefined;
}

const isAmong = ({ after, upTo }: BuildState['days'], day: string): boolean =>
  (after === undefined || day > after) && (upTo === undefined || day <= upTo);

/** Of all that a site depends on and that is no file of the project. */
function keyOf(
  args: Arguments,
  root: string,
  { report, origin }: { report: Report; origin: readonly string[] },
): string {
  // A config that looks at the clock or at other files may say something else next time.
  if (!isClosed(origin)) return `unknown ${Date.now()}`;
  const { documents, errors, warnings, infos } = report.summary;
  const shownOnPages = [documents, errors, warnings, infos];
  const files = filesEdition(root, [...origin, ...astroConfigs(root)]);
  return JSON.stringify([codeEdition(edition), files, publicVariables(), baseFlag(args), shownOnPages]);
}

async function buildSite(args: Arguments, checked: CheckedSite): Promise<void> {
  const verbose = args.values['verbose'] === true;
  if (args.values['force'] !== true) {
    const { rebuild } = await import('../../site/build/rebuild.ts');
    if (await rebuild(checked, { verbose })) return;
  }
  // Only now: a build that is refused does not load Astro.
  const { astroConfig } = await import('../astro.ts');
  const { build: buildByAstro } = await import('astro');
  const { root } = checked.site.place;
  const from = process.cwd();
  // Astro keeps what it needs meanwhile below the working directory: builds of two projects must not meet there.
  process.chdir(root);
  await buildByAstro(
    astroConfig(args, root, {
      checked,
      force: args.values['force'] === true,
      verbose,
    }),
  )
    .catch((error: unknown) => fail(error, checked.inputs.outDir))
    .finally(() => process.chdir(from));
}

/** What fails now is a component, an expression or an import of a document; Astro has named the page. */
function fail(error: unknown, outDir: string): never {
  rmSync(nextSite(outDir), { recursive: true, force: true });
  // Of a component that cannot be compiled, the bundler's message holds where in the compiler that was found.
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
    .replaceAll(/^ +at .+:\d+:\d+\)?$\n?/gm, '')
    .trimEnd();
  throw new UsageError(`The site could not be built; the one that was there is as it was. ${message}`);
}
