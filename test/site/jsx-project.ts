import { documents } from './jsx-documents.ts';

/** A project whose documents hold JSX of all kinds, with a toy framework for islands. */

const png = (base64: string) => Buffer.from(base64, 'base64');

const red = png('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');

const config = `import { defineConfig, defineDocType, z } from 'docwright';
const note = defineDocType({ name: 'note', folder: 'notes', frontmatter: z.looseObject({}) });
export default defineConfig({ title: 'Test', types: [note] });
`;

const astro = (isMarkDefined: boolean) => `import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import docwright from 'docwright/integration';
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const toy = {
  name: 'toy',
  hooks: {
    'astro:config:setup': ({ addRenderer }) =>
      addRenderer({ name: 'toy', clientEntrypoint: path('toy/client.js'), serverEntrypoint: path('toy/server.js') }),
  },
};
const noteModules = {
  name: 'note-modules',
  transform: { filter: { id: /content\\/notes\\/.*\\.mdx$/ }, handler: (_, id) => appendFileSync(path('modules.txt'), id + '\\n') && undefined },
};
export default defineConfig({
  integrations: [toy, docwright()],
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [noteModules],
    define: { __NAME__: '"defined"'${isMarkDefined ? ", __MARK__: '0'" : ''} },
    resolve: { alias: { '@parts': path('parts') } },
  },
});
`;

const toyServer = `export default {
  name: 'toy',
  check: (Component) => Component.isToy === true,
  renderToStaticMarkup: (Component, props, slots) => ({ html: Component(props, slots) }),
};
`;

const toyClient = `export default (element) => (Component, props, slots) => {
  element.innerHTML = Component(props, slots);
  element.dataset.live = props.name;
};
`;

const island = (name: string) => `import './${name}.css';
export default function ${name}(props, { default: content = '', ...slots } = {}) {
  return \`<b class="${name.toLowerCase()}">\${props.name}\${JSON.stringify(props.more ?? null)}\${content}\${Object.keys(slots)}</b>\`;
}
${name}.isToy = true;
export const Named = Object.assign((props) => \`<i>\${props.name}</i>\`, { isToy: true });
`;

const parts = {
  'parts/Box.astro': `---
const { title, ...rest } = Astro.props;
---
<section class="box" {...rest}><h2>{title}</h2><slot /><footer><slot name="foot">No foot</slot></footer></section>
<style>
  .box { border: 1px solid red; }
</style>
`,
  'parts/Outer.astro': `---
import Box from './Box.astro';
---
<Box title="Outer"><em><slot /></em></Box>
<style is:global>
  .outer { color: green; }
</style>
`,
  'parts/Scripted.astro': `<button class="scripted">Press</button>
<script>
  import { greeting } from './greeting.ts';
  document.querySelector('.scripted').textContent = greeting;
</script>
`,
  'parts/Thrower.astro': "---\nthrow new Error('thrown inside');\n---\n",
  'parts/Heading.astro': '<h2 data-own {...Astro.props}><slot /></h2>\n',
  'parts/Picture.astro': `---
import { Image } from 'astro:assets';
---
<figure><Image {...Astro.props} /></figure>
<style>
  figure { margin: 7px; }
</style>
`,
  'parts/Raw.astro': '<Fragment set:html={Astro.props.html} />\n',
  'parts/greeting.ts':
    "export const greeting: string = 'Hello';\nexport const items: readonly string[] = ['a', 'b'];\nexport let count = 0;\nexport const add = () => ++count;\n",
  'parts/index.ts':
    "export { default as Box } from './Box.astro';\nexport { default as Heading } from './Heading.astro';\nexport * as words from './greeting.ts';\n",
  'parts/data.json': '{ "name": "Data", "rows": [1, 2] }\n',
  'parts/text.txt': 'Raw <text>\n',
  'parts/page.css': '.page-own { color: blue; }\n',
  'parts/look.module.css': '.look { color: teal; }\n',
  'parts/Counter.js': island('Counter'),
  'parts/Counter.css': '.counter { color: orange; }\n',
  'parts/Only.js': island('Only'),
  'parts/Only.css': '.only { color: pink; }\n',
  'parts/partial.mdx':
    "import Box from './Box.astro';\nexport const part = 'P';\n\n## Part\n\n<Box title={part}>*in* {props.word}</Box>\n",
  'parts/plain.md': '---\ntitle: Plain\n---\n\n## Plain\n\n**Text** of [Markdown](https://example.com).\n',
  'parts/Layout.astro': `---
const { frontmatter, url } = Astro.props;
---
<div class="laid">{frontmatter?.title} {url} <slot /></div>
<style>
  .laid { color: navy; }
</style>
`,
  'parts/Odd (1).astro': '<p class="odd">odd</p>\n<style>\n  .odd { margin: 11px; }\n</style>\n',
  'components/Callout.astro': `<aside class="callout"><slot /></aside>
<style>
  .callout { padding: 3px; }
</style>
`,
  'components/Live.jsx': island('Live'),
  'components/Live.css': '.live { color: lime; }\n',
  'components/Box.astro': '<p>Not this one</p>\n',
  'components/Extra.astro': '<p>Not this one</p>\n',
  'components/Unused.astro': '<p>Unused</p><style>p { color: unused; }</style>\n',
  'components/notes.md': 'No component.\n',
  'toy/server.js': toyServer,
  'toy/client.js': toyClient,
};

/** @param asModules True makes a module of each document: all hold a name that Vite is then told to replace. */
export const jsxProject = (asModules = false): Record<string, string | Uint8Array> => ({
  'docwright.config.ts': config,
  'astro.config.mjs': astro(asModules),
  'package.json': '{ "name": "fixture", "type": "module" }\n',
  'public/public.png': red,
  'content/notes/dot.png': red,
  'content/notes/with space.png': red,
  'content/notes/near.json': '{ "name": "near" }\n',
  'content/notes/vector.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n',
  'node_modules/package/package.json': '{ "name": "package", "type": "module", "exports": "./index.js" }\n',
  'node_modules/package/index.js': 'export default (text) => `bare ${text}`;\n',
  ...parts,
  ...Object.fromEntries(Object.entries(documents).map(([name, text]) => [`content/notes/${name}.mdx`, text])),
});
