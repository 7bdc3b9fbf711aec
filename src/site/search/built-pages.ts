import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPage } from './state.ts';

/** Lists the pages of a built site. */
export const builtPages = (outDir: string): SearchPage[] =>
  globSync('**/*.html', { cwd: outDir }).map((path) => {
    const file = join(outDir, path);
    const address = `/${path.replaceAll('\\', '/').replace(/(?<=^|\/)index\.html$/, '')}`;
    return { address, file, key: hash('sha256', readFileSync(file)) };
  });
