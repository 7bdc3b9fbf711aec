import { fields } from '../corpus.ts';
import { imported, noteComponent } from './note.ts';
import type { Tool } from './tool.ts';

const component = 'src/components/Note.astro';
const packages = { astro: '7.3.5', '@astrojs/mdx': '8.0.2' };

export const astro: Tool = {
  name: 'astro',
  packages,
  format: 'astro-mdx',
  content: 'src/content/docs',
  command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
  files: (token) => ({
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()] });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const loader = glob({ base: './src/content/docs', pattern: '**/*.mdx' });
const schema = z.object({ ${fields.map((field) => `${field}: z.string()`).join(', ')} });
export const collections = { docs: defineCollection({ loader, schema }) };
`,
    'src/layouts/Layout.astro': `---
import '../styles/custom.css';
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <meta name="description" content={description} />
  </head>
  <body><main><h1>{title}</h1><slot /></main></body>
</html>
`,
    'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';
export async function getStaticPaths() {
  return (await getCollection('docs')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Layout {...entry.data}><Content /></Layout>
`,
    'src/styles/custom.css': `:root { --accent: ${token}; }\na { color: var(--accent); }\n`,
    [component]: noteComponent,
  }),
  note: imported(component),
  label: () => `plain Astro ${packages.astro}, no search`,
};
