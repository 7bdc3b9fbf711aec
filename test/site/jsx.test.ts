import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { spawn, writeTree } from '../support/cli.ts';
import { launch, openPage } from '../support/page.ts';
import { serve } from '../support/site.ts';
import { documents } from './jsx-documents.ts';
import { jsxProject } from './jsx-project.ts';

const repository = join(import.meta.dirname, '../..');
const executablePath = inject('browser');

function project(files: Record<string, string | Uint8Array>): string {
  const root = writeTree(files);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  for (const name of ['astro', 'docwright'])
    symlinkSync(
      name === 'astro' ? join(repository, 'node_modules/astro') : repository,
      join(root, 'node_modules', name),
    );
  return root;
}

/** Builds into a folder of the project. @throws With what it wrote, where it fails. */
function build(root: string, folder: string): void {
  const { status, out, err } = spawn('build', '--root', root, '--out-dir', join(root, folder));
  // A slow build tells how far it is.
  if (status !== 0 || err.replace(/^Making pages: .*\n?/gm, '') !== '')
    throw new Error(`The build ended with ${status}: ${out}${err}`);
}

const pageOf = (root: string, folder: string, name: string): string =>
  readFileSync(join(root, folder, 'notes', name, 'index.html'), 'utf8');

/** Documents that became modules since the last call, by name. */
function newModules(root: string): string[] {
  const list = join(root, 'modules.txt');
  const lines = readFileSync(list, 'utf8').trim().split('\n');
  rmSync(list);
  return [...new Set(lines.map((line) => /([^/]+)\.mdx$/.exec(line)?.[1] ?? line))].toSorted();
}

const style = /<style>([^]*?)<\/style>/g;

/** A page without its styles: the bundler puts them into files by who imports them. */
const withoutStyles = (html: string): string => html.replaceAll(style, '');

/** Each once. Their order was the bundler's, and is now that of the imports. */
const rulesOf = (html: string): string[] => {
  const text = Array.from(html.matchAll(style), ([, css = '']) => css).join('\n');
  return [...new Set(text.split(/(?<=\})/).map((rule) => rule.trim()))].toSorted();
};

describe('a document with JSX is as @astrojs/mdx makes it', () => {
  // In one place: ids of islands depend on it.
  const root = project(jsxProject());
  const modules: Record<string, string[]> = {};
  const htmlOf = (name: string) => pageOf(root, 'dist', name);

  beforeAll(() => {
    build(root, 'dist');
    modules['dist'] = newModules(root);
    for (const [path, text] of Object.entries(jsxProject(true))) writeFileSync(join(root, path), text);
    build(root, 'other');
    modules['other'] = newModules(root);
  });

  test('what is compared was built in two ways', () => {
    // One is imported by another, two hold what Vite alone knows.
    expect(modules['dist']).toEqual(['defined', 'expressions', 'vite-only']);
    expect(modules['other']).toEqual(Object.keys(documents).toSorted());
  });

  test.each(Object.keys(documents))('%s', (name) => {
    const [one, other] = [htmlOf(name), pageOf(root, 'other', name)];
    expect(withoutStyles(one)).toBe(withoutStyles(other));
    expect(rulesOf(one)).toEqual(rulesOf(other));
  });

  test('says what it has to', () => {
    expect(htmlOf('expressions')).toContain('Hello, 2 4052, 0 &lt;b&gt; one+two');
    expect(htmlOf('imports')).toContain('bare x b number function true');
    expect(htmlOf('images').match(/_astro\/dot\.[\w-]+\.webp/g)?.length).toBeGreaterThan(3);
    expect(htmlOf('imported-documents')).toContain('<section class="box"');
    expect(htmlOf('vite-only')).toMatch(/production\s+..\/..\/parts\/data.json\s+defined\s+Hello/);
  });

  test('components of the folder need no import; what the document names itself comes first', () => {
    const html = htmlOf('folder');
    expect(html.match(/<aside class="callout"/g)).toHaveLength(2);
    expect(html).toMatch(/<section class="box"[^>]*><h2[^>]*>Imported/);
    expect(html).toMatch(/<astro-island [^>]*component-url="\/_astro\/Live\./);
    expect(rulesOf(html).join('')).toContain('padding:3px');
    expect(rulesOf(html).join('')).not.toContain('unused');
    expect(htmlOf('folder-in-export')).toContain('<i>own</i>');
    expect(htmlOf('components-export')).toContain('<mark>extra</mark>');
  });

  test('islands have the files that they run from', () => {
    const html = htmlOf('islands');
    const addresses = Array.from(html.matchAll(/(?:component|renderer)-url="([^"]+)"/g), ([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(16);
    expect(new Set(addresses).size).toBe(3);
    for (const address of addresses) expect(existsSync(join(root, 'dist', address)), address).toBe(true);
    for (const kind of ['load', 'idle', 'visible', 'media', 'only']) expect(html).toContain(`client="${kind}"`);
  });

  test.skipIf(executablePath === '')('islands come to life', async () => {
    const server = await serve('preview', '--root', root);
    const browser = await launch(executablePath);
    const { page, faults } = await openPage(browser);
    await page.goto(`${server.address}notes/islands/`);
    const count = await page.locator('astro-island').count();
    await page.locator('astro-island').last().scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('astro-island[data-live]').count()).toBe(count);
    await page.goto(`${server.address}notes/scripts/`);
    await page.locator('.scripted', { hasText: 'Hello' }).first().waitFor();
    expect(faults).toEqual([]);
    await browser.close();
    await server.stop();
  });
});

const broken: [name: string, body: string, message: string][] = [
  ['a component that is not there', '<Missing />', 'Expected component `Missing` to be defined'],
  ['an island that is not there', '<Missing client:load />', 'Expected a matching import for component `Missing`'],
  ['an expression that throws', '{nothing.here}', 'nothing is not defined'],
  ['an export that throws', 'export const a = nothing.here;\n\n<b>{a}</b>', 'nothing is not defined'],
  ['a promise that is rejected', "{await Promise.reject(new Error('no'))}", 'no'],
  ['a component that throws', "import T from '../../parts/Thrower.astro';\n\n<T />", 'thrown inside'],
  ['an import of a missing file', "import X from './x.astro';\n\n<X />", "Could not resolve './x.astro', which it"],
  ['an import of a missing package', "import X from 'no-such';\n\n<X />", "Could not resolve 'no-such', which it"],
];

test.each(broken)('%s ends the build with the name of the document, and shows no stack', (_, body, message) => {
  const files = Object.entries(jsxProject()).filter(([path]) => !path.endsWith('.mdx') || path.startsWith('parts/'));
  const root = project({ ...Object.fromEntries(files), 'content/notes/broken.mdx': `---\ntitle: X\n---\n\n${body}\n` });
  const { status, err } = spawn('build', '--root', root);
  expect(status).toBe(2);
  expect(err).toContain(`content/notes/broken.mdx: ${message}`);
  expect(err).not.toMatch(/^\s+at /m);
});

test('an import of a name that a file does not export says so', () => {
  const files = Object.entries(jsxProject()).filter(([path]) => !path.endsWith('.mdx'));
  const body = "import { nope } from '../../parts/greeting.ts';\n\n{nope}\n";
  const root = project({ ...Object.fromEntries(files), 'content/notes/broken.mdx': `---\ntitle: X\n---\n\n${body}` });
  const { status, err } = spawn('build', '--root', root);
  expect(status).toBe(2);
  expect(err).toContain('"nope" is not exported by "parts/greeting.ts"');
  expect(err).toContain('content/notes/broken.mdx');
});

test('two components of the folder with one name are refused', () => {
  const root = project({ ...jsxProject(), 'components/Callout.jsx': 'export default () => null;\n' });
  const { status, err } = spawn('build', '--root', root);
  expect(status).toBe(2);
  expect(err).toContain('components/Callout.astro and components/Callout.jsx have one name; rename one of them');
});
