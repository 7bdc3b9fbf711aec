import { relative } from 'node:path';
import { checkProjectAt, openConfig } from '../../engine.ts';
import { findProject } from '../../read/config.ts';
import { pretty } from '../../reporters/pretty.ts';
import type { Run } from '../command.ts';
import { baseFlag, placeFlags } from '../options.ts';

export const run: Run = async (args, io) => {
  const start = performance.now();
  const place = findProject(placeFlags(args));
  const { base, ...config } = await openConfig(place);
  const checked = await checkProjectAt(place, { ...config, base: baseFlag(args) ?? base });
  io.out(pretty(checked.report, { color: io.color }));
  if (checked.report.summary.errors > 0) {
    io.err('Nothing was built; the site that was there is as it was\n');
    return 1;
  }
  // Only now: a build that is refused does not load Astro.
  const { astroConfig } = await import('../astro.ts');
  const { build } = await import('astro');
  const astro = astroConfig(args, place.root, { checked });
  await build(astro);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  io.out(`Built ${relative('.', astro.outDir) || '.'}/ from ${checked.report.summary.documents} documents in ${seconds} s\n`);
  return 0;
};
