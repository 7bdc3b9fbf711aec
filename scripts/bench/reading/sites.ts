import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { docwright, install, repository } from '../corpus.ts';
import { starlight } from '../tools/starlight.ts';

/** A built site and pages of it that are visited, by what they show. */
export interface BuiltSite {
  name: string;
  folder: string;
  /** Paths with a slash at both ends; undefined where the site has no such page. */
  pages: Record<'home' | 'index' | 'document' | 'search', string | undefined>;
}

/** Documents of this repository that need no components: what both tools can show. */
const isPlain = (path: string): boolean => path.endsWith('.md');

/** Builds the documents of this repository with docwright. */
export function ownSite(work: string): BuiltSite {
  const folder = join(work, 'own');
  build([...docwright, 'build', '--root', repository, '--out-dir', folder], repository);
  return {
    name: 'docwright',
    folder,
    pages: { home: '/', index: '/adrs/', document: busiest(folder), search: '/search/' },
  };
}

/** Builds the same documents, as far as they need no components, with Starlight. */
export function starlightSite(work: string, document: string): BuiltSite {
  const root = join(work, 'starlight');
  mkdirSync(root);
  install(root, starlight.packages ?? {});
  const docs = join(root, starlight.content);
  const content = join(repository, 'content');
  cpSync(content, docs, { recursive: true, filter: (path) => !path.endsWith('.mdx') });
  for (const path of readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter(isPlain))
    writeFileSync(join(docs, path), asStarlight(readFileSync(join(docs, path), 'utf8')));
  writeFileSync(
    join(docs, 'index.md'),
    `---\ntitle: Documentation\n---\n\nPlans, decisions, runbooks, specs and guides.\n`,
  );
  for (const [path, text] of Object.entries(files())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  build(starlight.command, root);
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, document, 'index.html'))) throw new Error(`Starlight made no page for ${document}`);
  return { name: starlight.label(), folder, pages: { home: '/', index: undefined, document, search: undefined } };
}

/** Title and description are all that Starlight wants to know. */
function asStarlight(text: string): string {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const field = (name: string): string => new RegExp(`^${name}: *(.*)$`, 'm').exec(head)?.[1] ?? '""';
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  return `---\ntitle: ${field('title')}\ndescription: ${field('purpose')}\n---\n${body}`;
}

const files = (): Record<string, string> => ({
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://docs.example.org', integrations: [starlight({
  title: 'docwright',
  sidebar: ${JSON.stringify(readdirSync(join(repository, 'content')).map((name) => ({ label: name, items: [{ autogenerate: { directory: name } }] })))},
})] });
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
});

/** The longest page among those with highlighted code and a diagram. */
function busiest(folder: string): string {
  const content = join(repository, 'content');
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter(isPlain);
  const texts = paths.map((path) => ({ path, text: readFileSync(join(content, path), 'utf8') }));
  const busy = texts.filter(({ text }) => /^```mermaid/m.test(text) && /^```(?:ts|sh|json|yaml)/m.test(text));
  const [longest] = busy.toSorted((a, b) => b.text.length - a.text.length);
  const address = `/${longest?.path.replace(/\.md$/, '') ?? ''}/`;
  if (longest === undefined || !existsSync(join(folder, address, 'index.html')))
    throw new Error('No document of this repository has code and a diagram');
  return address;
}

function build([program = '', ...args]: readonly string[], cwd: string): void {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], timeout: 900_000 });
}
