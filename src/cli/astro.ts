import type { AstroInlineConfig } from 'astro';
import docwright, { type DocwrightOptions } from '../site/integration.ts';
import type { Arguments } from './command.ts';
import { baseFlag, numberFlag, outDirOf, textFlag } from './options.ts';

/** Makes Astro's config of a command line; a project's own `astro.config.*` is read too. */
export function astroConfig(
  args: Arguments,
  root: string,
  options: DocwrightOptions,
): AstroInlineConfig & { outDir: string } {
  const base = baseFlag(args);
  const port = numberFlag(args, 'port');
  const host = textFlag(args, 'host');
  return {
    root,
    outDir: outDirOf(args, root),
    logLevel: 'warn',
    integrations: [docwright(options)],
    server: { ...(port !== undefined && { port }), ...(host !== undefined && { host }) },
    ...(base !== undefined && { base }),
  };
}
