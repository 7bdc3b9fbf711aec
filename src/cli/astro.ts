import type { AstroInlineConfig } from 'astro';
import { join } from 'node:path';
import { cacheFolder, cacheVariable } from '../read/cache-folder.ts';
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
    ...(process.env[cacheVariable] && { cacheDir: join(cacheFolder(root)!, 'astro') }),
    logLevel: 'warn',
    integrations: [docwright(options)],
    server: { ...(port !== undefined && { port }), ...(host !== undefined && { host }) },
    ...(base !== undefined && { base }),
  };
}
