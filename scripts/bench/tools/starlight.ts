import { fields } from '../corpus.ts';
import { imported, noteComponent } from './note.ts';
import type { Tool } from './tool.ts';

const component = 'src/components/Note.astro';
const packages = {
  '@astrojs/starlight': '0.42.4',
  'starlight-links-validator': '0.26.0',
  astro: '7.3.5',
  '@astrojs/mdx': '8.0.2',
};
const ownFields = fields.filter((field) => !['title', 'description'].includes(field));

export const starlight: Tool = {
  name: 'starlight',
  packages,
  format: 'starlight',
  content: 'src/content/docs',
  command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
  files: (token) => ({
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import linksValidator from 'starlight-links-validator';
export default defineConfig({ integrations: [
  starlight({ title: 'Documentation', customCss: ['./src/styles/custom.css'], plugins: [linksValidator()] }),
] });
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
const extend = z.object({ ${ownFields.map((field) => `${field}: z.string()`).join(', ')} });
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend }) }) };
`,
    'src/styles/custom.css': `:root { --sl-color-accent: ${token}; }\n`,
    [component]: noteComponent,
  }),
  note: imported(component),
  label: () => `Starlight ${packages['@astrojs/starlight']} with links validator`,
};
