import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docwright as command, docwrightConfig, repository } from '../corpus.ts';
import { imported, noteComponent } from './note.ts';
import type { Tool } from './tool.ts';

const component = 'components/Note.astro';

export const docwright: Tool = {
  name: 'docwright',
  format: 'rel-mdx',
  content: 'content',
  // All dates of the documents lie in that year; some of them are still to come for a while.
  command: [...command, 'build', '--as-of', '2026-12-31'],
  files: (token) => ({
    'package.json': '{ "private": true, "type": "module" }',
    'docwright.config.mts': docwrightConfig(`Documentation ${token}`),
    [component]: noteComponent,
  }),
  note: imported(component),
  label: () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
    return `docwright ${version}`;
  },
  remarks: { theme: 'title of the site, as there is no CSS of a project' },
};
