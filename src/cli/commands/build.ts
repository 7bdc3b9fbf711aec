import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type CheckedProject, checkChanged, checkProjectAt, edition, openConfig } from '../../engine/index.ts';
import type { Report } from '../../model/report.ts';
import { UsageError } from '../../model/usage-error.ts';
import {
  areSame,
  type BuildState,
  inputFiles,
  readBuildState,
  siteState,
  writeBuildState,
} from '../../read/build-state.ts';
import { codeEdition, filesEdition, isClosed } from '../../read/edition.ts';
import { findProject, type ProjectPlace } from '../../read/project-place.ts';
import { pretty } from '../../reporters/pretty.ts';
import { stagingFor } from '../../site/staging.ts';
import { count } from '../../text/words.ts';
import type { Arguments, Run } from '../command.ts';
import { baseFlag, dayFlag, outDirOf, placeFlags } from '../options.ts';

export const run: Run = async (args, io) => {
  const start = performance.now();
  const place = findProject(placeFlags(args));
  const outDir = outDirOf(args, place.root);
  const unchanged = await unchangedBuild(args, place, outDir);
  if (unchanged !== undefined) {
    io.out(pretty(unchanged, { color: io.color }));
    io.out(`Nothing changed; ${shown(outDir)} stands (${since(start)} s)\n`);
    return 0;
  }
  // Before anything is read: what changes meanwhile is another file to the next build.
  const files = filesOf(place.root, outDir);
  const { base, ...config } = await openConfig(place);
  const checked = await checkProjectAt(
    place,
    { ...config, base: baseFlag(args) ?? base },
    { asOf: dayFlag(args, 'as-of') },
  );
  io.out(pretty(checked.report, { color: io.color }));
  if (checked.report.summary.errors > 0) {
    io.err('Nothing was built; the site that was there is as it was\n');
    return 1;
  }
  const { report, project } = checked;
  const key = keyOf(args, place.root, { report, origin: project.config.origin });
  await buildSite(args, place, checked, outDir);
  if (files !== undefined) writeBuildState(place.root, outDir, { key, files, site: siteState(outDir) });
  const { documents } = checked.report.summary;
  io.out(`Built ${shown(outDir)} from ${count(documents, 'document')} in ${since(start)} s\n`);
  return 0;
};

const shown = (outDir: string): string => `${relative('.', outDir) || '.'}/`;

const since = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);

/**
 * Looks whether the site that stands is the one that a build would make.
 *
 * @returns What there is to say of the documents; undefined where something changed or cannot be known.
 */
async function unchangedBuild(args: Arguments, place: ProjectPlace, outDir: string): Promise<Report | undefined> {
  const before = readBuildState(place.root, outDir);
  if (args.values['force'] === true || before === undefined) return undefined;
  // A base of the command line is no part of what is kept of the check.
  if (baseFlag(args) !== undefined || before.site !== siteState(outDir)) return undefined;
  const files = filesOf(place.root, outDir, before.files);
  if (files === undefined || !areSame(before.files, files)) return undefined;
  const outcome = await checkChanged(place, () => openConfig(place), { asOf: dayFlag(args, 'as-of') });
  return before.key === keyOf(args, place.root, outcome) ? outcome.report : undefined;
}

// In CI, files of a new checkout can have the time stamps of others.
const filesOf = (root: string, outDir: string, before?: BuildState['files']): BuildState['files'] | undefined =>
  inputFiles(root, outDir, before, process.env['CI'] === undefined);

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
  return JSON.stringify([codeEdition(edition), filesEdition(root, origin), baseFlag(args), shownOnPages]);
}

async function buildSite(
  args: Arguments,
  { root }: ProjectPlace,
  checked: CheckedProject,
  outDir: string,
): Promise<void> {
  // Only now: a build that is refused does not load Astro.
  const { astroConfig } = await import('../astro.ts');
  const { build } = await import('astro');
  const from = process.cwd();
  // Astro keeps what it needs meanwhile below the working directory: builds of two projects must not meet there.
  process.chdir(root);
  await build(astroConfig(args, root, { checked }))
    .catch((error: unknown) => fail(error, outDir))
    .finally(() => process.chdir(from));
}

/** What fails now is a component, an expression or an import of a document; Astro has named the page. */
function fail(error: unknown, outDir: string): never {
  rmSync(stagingFor(pathToFileURL(`${outDir}/`)), { recursive: true, force: true });
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  throw new UsageError(`The site could not be built; the one that was there is as it was. ${message}`);
}
