import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { checkProjectAt, openConfig } from '../../engine/index.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/project-place.ts';
import { pretty } from '../../reporters/pretty.ts';
import { stagingFor } from '../../site/staging.ts';
import { count } from '../../text/words.ts';
import type { Run } from '../command.ts';
import { baseFlag, dayFlag, placeFlags } from '../options.ts';

export const run: Run = async (args, io) => {
  const start = performance.now();
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const { base, ...config } = await openConfig(place);
  const checked = await checkProjectAt(place, { ...config, base: baseFlag(args) ?? base }, { asOf });
  io.out(pretty(checked.report, { color: io.color }));
  if (checked.report.summary.errors > 0) {
    io.err('Nothing was built; the site that was there is as it was\n');
    return 1;
  }
  // Only now: a build that is refused does not load Astro.
  const { astroConfig } = await import('../astro.ts');
  const { build } = await import('astro');
  const astro = astroConfig(args, place.root, { checked });
  const from = process.cwd();
  // Astro keeps what it needs meanwhile below the working directory: builds of two projects must not meet there.
  process.chdir(place.root);
  await build(astro)
    .catch((error: unknown) => fail(error, astro.outDir))
    .finally(() => process.chdir(from));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { documents } = checked.report.summary;
  io.out(`Built ${relative('.', astro.outDir) || '.'}/ from ${count(documents, 'document')} in ${seconds} s\n`);
  return 0;
};

/** What fails now is a component, an expression or an import of a document; Astro has named the page. */
function fail(error: unknown, outDir: string): never {
  rmSync(stagingFor(pathToFileURL(`${outDir}/`)), { recursive: true, force: true });
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  throw new UsageError(`The site could not be built; the one that was there is as it was. ${message}`);
}
