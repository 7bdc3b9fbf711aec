import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { checkProjectAt, openConfig } from '../../src/engine/index.ts';
import { environment, goodAdr, spawn, writeTree } from '../support/cli.ts';

const repository = join(import.meta.dirname, '../..');
const adr = 'content/adrs/0001-use-text.md';
const config = "import { defineConfig } from 'docwright';\nexport default defineConfig({ title: 'Test' });\n";

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A project of its own, with docwright installed. */
function project(files: Record<string, string | Uint8Array>): string {
  const root = writeTree({ 'docwright.config.ts': config, [adr]: goodAdr, ...files });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(repository, join(root, 'node_modules/docwright'));
  symlinkSync(join(repository, 'node_modules/astro'), join(root, 'node_modules/astro'));
  return root;
}

const htmlOf = (root: string, id: string): string => readFileSync(join(root, 'dist', id, 'index.html'), 'utf8');

/** @throws With what it wrote, where a build failed. */
function built({ status, out, err }: { status: number | null; out: string; err: string }): void {
  if (status !== 0) throw new Error(`The build ended with ${status}: ${out}${err}`);
}

/** All files of a built site with their texts. */
function siteOf(root: string): Record<string, string> {
  const entries = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  );
}

function astroBuild(root: string) {
  const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
  const env = { ...environment(), ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  return { status, out: stdout, err: stderr };
}

const astroConfig = "import docwright from 'docwright/integration';\nexport default { integrations: [docwright()] };\n";

describe('a missing section stops the build and leaves the site as it was', () => {
  const finding = `${adr}:11:11 error missing-section\n  ADR has no "Decision" (or "Decision Outcome") section`;

  test.each<[command: string, build: (root: string) => { status: number | null; out: string; err: string }]>([
    ['docwright build', (root) => spawn('build', '--root', root)],
    ['astro build', astroBuild],
  ])('%s', (_, build) => {
    const root = project({ 'astro.config.mjs': astroConfig });
    built(build(root));
    const before = siteOf(root);
    expect(Object.keys(before).length).toBeGreaterThan(10);

    writeFileSync(join(root, adr), goodAdr.replace('## Decision', '## Decided'));
    const stopped = build(root);
    expect(stopped.status).toBe(1);
    expect(stopped.out).toContain(finding);
    expect(stopped.err).not.toMatch(/^\s+at /m);
    expect(siteOf(root)).toEqual(before);

    writeFileSync(join(root, adr), goodAdr);
    built(build(root));
  });
});

test.each([
  ['a component that is not there', '<Missing />', 'Expected component `Missing` to be defined'],
  ['an expression that throws', '{nothing.here}', 'nothing is not defined'],
  [
    'a component that cannot be compiled',
    "import Bad from '../../components/Bad.astro';\n\n<Bad />",
    'components/Bad.astro:1:',
  ],
  ['an import of a missing file', "import X from './missing.astro';\n\n<X />", "Could not resolve './missing.astro'"],
])('%s ends the build with its name, and leaves the site as it was', (_, text, message) => {
  const root = project({ 'components/Bad.astro': '{const}\n' });
  expect(spawn('build', '--root', root).status).toBe(0);
  const before = siteOf(root);
  writeFileSync(join(root, 'content/adrs/0002-broken.mdx'), `${goodAdr}\n${text}\n`);
  const { status, err } = spawn('build', '--root', root);
  expect(status).toBe(2);
  expect(err).toContain(message);
  expect(err).toMatch(/0002-broken|Bad\.astro/);
  expect(err).not.toMatch(/^\s+at /m);
  expect(siteOf(root)).toEqual(before);
  expect(readdirSync(root).filter((name) => name.includes('.next'))).toEqual([]);
});

test('a project has pages of its own, and may ask Astro for the metadata of documents', () => {
  const root = project({
    'astro.config.mjs': astroConfig,
    'src/pages/about.astro': '<h1>About</h1>\n',
  });
  built(astroBuild(root));
  expect(htmlOf(root, 'about')).toContain('About');
  expect(htmlOf(root, 'adrs/0001-use-text')).toContain('We will have it.');

  writeFileSync(join(root, 'src/content.config.ts'), "export { collections } from 'docwright/collections';\n");
  const page = `---
import { getCollection } from 'astro:content';
const titles = (await getCollection('adrs')).map(({ data }) => data.title);
---
<h1>About {titles.join()}</h1>
`;
  writeFileSync(join(root, 'src/pages/about.astro'), page);
  built(astroBuild(root));
  expect(htmlOf(root, 'about')).toContain('About Use text');
});

test('links to folders lead to their index pages, names with # and ? keep their address', () => {
  const links = '\n[folder](./) [plans](../plans/) [plan](../plans/one.md) [file](a%23b%3F.csv)\n';
  const root = project({
    'docwright.config.ts': `import { defineConfig, defineDocType, z } from 'docwright';
const type = (name: string, folder: string) => defineDocType({ name, folder, frontmatter: z.looseObject({}) });
export default defineConfig({ content: 'docs', types: [type('adr', 'all/adrs'), type('plan', 'all/plans')] });\n`,
    'docs/all/adrs/0001-x.md': goodAdr + links,
    'docs/all/adrs/a#b?.csv': 'a,b\n',
    'docs/all/plans/one.md': 'Text.\n',
  });
  built(spawn('build', '--root', root));
  const html = htmlOf(root, 'all/adrs/0001-x');
  for (const href of ['/all/adrs/', '/all/plans/', '/all/plans/one/', '/files/all/adrs/a%23b%3F.csv']) {
    expect(html, href).toContain(`href="${href}"`);
  }
  expect(readdirSync(join(root, 'dist/files/all/adrs'))).toEqual(['a#b?.csv']);
});

test('links between files become addresses, files and images come along', () => {
  const body = (close: string) => `
[inline](./other.mdx#decision) [file](../data.csv) [site](/docs/adrs/) [reference][r] <a href="other.mdx?x=1">html</a>
![picture](./dot.png)

<img src="dot.png" alt="dot"${close}>

| Cell |
| --- |
| [cell](other.mdx) |

\`[code](./other.mdx)\`

[r]: other.mdx
`;
  const root = project({
    'content/data.csv': 'a,b\n',
    'content/adrs/dot.png': png,
    'content/adrs/markdown.md': goodAdr + body(''),
    'content/adrs/static.mdx': goodAdr + body(' /').replace(/<[^>]+>(?:html<\/a>)?/g, ''),
    'content/adrs/jsx.mdx': goodAdr + body(' /'),
    'content/adrs/other.mdx': goodAdr,
  });
  expect(spawn('build', '--root', root, '--base', 'docs')).toMatchObject({ status: 0 });
  for (const name of ['markdown', 'static', 'jsx']) {
    const html = htmlOf(root, `adrs/${name}`);
    for (const href of ['/docs/adrs/other/#decision', '/docs/files/data.csv', '/docs/adrs/', '/docs/adrs/other/']) {
      expect(html, `${name} ${href}`).toContain(`href="${href}"`);
    }
    expect(html).toMatch(/<img[^>]+src="\/docs\/_astro\/dot\.[^"]+"/);
    expect(html).toContain('<code>[code](./other.mdx)</code>');
    if (name === 'static') continue;
    expect(html).toContain('href="/docs/adrs/other/?x=1"');
    expect(html).toContain('src="/docs/files/adrs/dot.png"');
  }
  expect(readFileSync(join(root, 'dist/files/data.csv'), 'utf8')).toBe('a,b\n');
  expect(existsSync(join(root, 'dist/files/adrs/dot.png'))).toBe(true);
  expect(existsSync(join(root, 'dist/files/adrs/0001-use-text.md'))).toBe(false);
});

test('pictures in several sizes and of films come along', () => {
  const html = '<picture><source srcset="d.png, l.png 2x"></picture>\n\n<video poster="p.png" title="x"></video>\n';
  const root = project({
    [adr]: `${goodAdr}\n${html}`,
    'content/adrs/0002-b.mdx': `${goodAdr}\n<img srcSet="d.png 1x, l.png 2x" alt="" />\n`,
    ...Object.fromEntries(['d', 'l', 'p'].map((name) => [`content/adrs/${name}.png`, png])),
  });
  built(spawn('build', '--root', root));
  const page = htmlOf(root, 'adrs/0001-use-text');
  expect(page).toContain('srcset="/files/adrs/d.png, /files/adrs/l.png 2x"');
  expect(page).toContain('poster="/files/adrs/p.png"');
  expect(htmlOf(root, 'adrs/0002-b')).toContain('srcSet="/files/adrs/d.png 1x, /files/adrs/l.png 2x"');
  expect(readdirSync(join(root, 'dist/files/adrs')).toSorted()).toEqual(['d.png', 'l.png', 'p.png']);
});

test('links of the code host lead to where the site has what they name', () => {
  const links = '[a](#one----two) [b](0002-b.md#user-content-why-id) [c](/content/adrs/0002-b.md?x#one----two)';
  const body = `${goodAdr}\n### One -- two\n\n### Why {#id}\n\n`;
  const root = project({
    'docwright.config.ts': config.replace("'Test'", "'Test', base: '/docs', links: { anchors: 'github' }"),
    [adr]: `${body}${links} ![e](/content/adrs/e.svg)\n`,
    'content/adrs/0002-b.md': body,
    'content/adrs/0003-c.mdx': `${body.replace('{#id}', '\\{#id}')}<a href="/content/adrs/0002-b.md#why-id">c</a>\n`,
    'content/adrs/e.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  });
  built(spawn('build', '--root', root));
  const html = htmlOf(root, 'adrs/0001-use-text');
  expect(html).toContain('<a href="#one--two">a</a> <a href="/docs/adrs/0002-b/#id">b</a>');
  expect(html).toContain('<a href="/docs/adrs/0002-b/?x#one--two">c</a> <img src="/docs/files/adrs/e.svg" alt="e" ');
  expect(existsSync(join(root, 'dist/files/adrs/e.svg'))).toBe(true);
  for (const id of ['adrs/0002-b', 'adrs/0003-c']) {
    expect(htmlOf(root, id)).toMatch(/<h3 id="one--two">One – two<\/h3><a class="heading-link" href="#one--two"/);
    expect(htmlOf(root, id)).toMatch(
      /<h3 id="id">Why<\/h3><a class="heading-link" href="#id" aria-label="Link to “Why”"/,
    );
  }
  expect(htmlOf(root, 'adrs/0003-c')).toContain('href="/docs/adrs/0002-b/#id">c<');
});

test('an image is processed where the project has no sharp of its own', () => {
  const root = project({
    'astro.config.mjs': astroConfig,
    'content/adrs/dot.png': png,
    [adr]: `${goodAdr}\n![dot](dot.png)\n`,
  });
  expect(astroBuild(root)).toMatchObject({ status: 0 });
  expect(readdirSync(join(root, 'dist/_astro')).filter((name) => name.endsWith('.webp'))).toHaveLength(1);
});

test('search knows type, status and title of a document, and does not take them for its text', () => {
  const root = project({ [adr]: goodAdr.replace('## Context', '# Use text\n\n## Context') });
  expect(spawn('build', '--root', root)).toMatchObject({
    status: 0,
    out: expect.stringContaining('from 1 document in'),
  });
  const folder = join(root, 'dist/pagefind/fragment');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const fragments = names
    .filter((name) => name.endsWith('.pf_fragment'))
    .map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString();
      return JSON.parse(text.slice(text.indexOf('{'))) as { url: string; filters: { type: string[] } };
    });
  const found = Map.groupBy(fragments, ({ filters }) => filters.type.join());
  expect([...found.keys()].toSorted()).toEqual(['ADR', 'Rule', 'View']);
  expect(found.get('ADR')).toMatchObject([
    {
      content: expect.stringMatching(/^Shows a whole decision\./),
      meta: { title: 'Use text', type: 'ADR', status: 'accepted' },
      filters: { type: ['ADR'], status: ['accepted'] },
    },
  ]);
});

test('code in the words of a rule is code on its pages', () => {
  const root = project({});
  built(spawn('build', '--root', root));
  for (const id of ['rules', 'rules/unreachable-link', 'rules/relation-cycle'])
    expect(htmlOf(root, id)).not.toContain('`');
  expect(htmlOf(root, 'rules/unreachable-link')).toContain('only <code>check --external</code> asks.');
});

test('text from documents is escaped wherever it goes', () => {
  const evil = '<script>alert(1)</script>';
  const text = goodAdr
    .replace('title: Use text', `title: '${evil}'`)
    .replace('author: somebody', `author: '"><img src=x onerror=alert(1)>'`)
    .replace('## Context', `## Context \`${evil}\``);
  const root = project({
    'docwright.config.ts': config.replace("title: 'Test'", "title: 'Test', rules: { 'invalid-diagram': 'off' }"),
    'content/adrs/evil.md': `${text}\n\`\`\`html "><script>\n${evil}\n\`\`\`\n\n\`\`\`mermaid\n${evil}\n\`\`\`\n`,
  });
  expect(spawn('build', '--root', root)).toMatchObject({ status: 1 });
  writeFileSync(
    join(root, 'content/adrs/evil.md'),
    readFileSync(join(root, 'content/adrs/evil.md'), 'utf8').replace(`Context \`${evil}\``, 'Context'),
  );
  expect(spawn('build', '--root', root)).toMatchObject({ status: 0 });
  for (const [path, html] of Object.entries(siteOf(root)).filter(([name]) => name.endsWith('.html'))) {
    const elements = domOf(html);
    expect(
      elements.filter((own) => own.name === 'script' && own.text.includes('alert(1)')),
      path,
    ).toEqual([]);
    expect(
      elements.filter(({ attributes }) => 'onerror' in attributes || attributes['src'] === 'x'),
      path,
    ).toEqual([]);
  }
  rmSync(root, { recursive: true });
});

/** All elements of a page, as a browser reads it. */
function domOf(html: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => void elements.push({ name, attributes, text: '' }),
    ontext: (text) => {
      const last = elements.at(-1);
      if (last !== undefined) last.text += text;
    },
  });
  parser.end(html);
  return elements;
}

test('a variable of the environment does not change addresses', () => {
  const root = project({});
  process.env['BASE_URL'] = '/elsewhere/';
  const outcome = spawn('build', '--root', root);
  delete process.env['BASE_URL'];
  expect(outcome).toMatchObject({ status: 0 });
  expect(htmlOf(root, 'adrs/0001-use-text')).not.toContain('elsewhere');
});

/** By page, the ids in its article and those that the check knows. */
async function idsOf(
  site: string,
  checked: string,
): Promise<{ found: Record<string, string[]>; known: Record<string, string[]> }> {
  const place = { root: checked, configPath: join(checked, 'docwright.config.ts') };
  const { documents } = (await checkProjectAt(place, await openConfig(place))).project;
  const sorted = (ids: readonly string[]) => ids.filter(Boolean).toSorted(byCharacters);
  const inArticle = (id: string) => {
    const body = /<article[^>]*>([^]*)<\/article>/.exec(htmlOf(site, id))?.[1] ?? '';
    // Pictures have some for themselves.
    const words = body.replace(/<figure id="diagram-[^]*?<\/figure>/g, '');
    return Array.from(words.matchAll(/<[a-z][^>]*? (?:id|name)="([^"]+)"/g), ([, found = '']) => found).filter(
      // Where views lead to; a writer names the heading.
      (found) => !/^line-\d+$/.test(found),
    );
  };
  return {
    found: Object.fromEntries(documents.map(({ id }) => [id, sorted(inArticle(id))])),
    known: Object.fromEntries(documents.map(({ id, anchors }) => [id, sorted(anchors)])),
  };
}

const byCharacters = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

describe('the ids in the built pages are those that links are checked against, all of them and no others', () => {
  test('own documents', async () => {
    const root = project({ 'docwright.config.ts': readFileSync(join(repository, 'docwright.config.ts'), 'utf8') });
    rmSync(join(root, 'content'), { recursive: true });
    for (const folder of ['content', 'ops']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
    built(spawn('build', '--root', root));
    const { found, known } = await idsOf(root, repository);
    expect(Object.keys(known).length).toBeGreaterThan(20);
    expect(found).toEqual(known);
  });

  test('headings, footnotes and HTML of all kinds', async () => {
    const text = [
      '## Hello, *World*!',
      '## It\'s -- "100%" right...',
      '### Read',
      '## 日本語',
      '## 🚀 Rocket',
      '### Read',

      '## Read-1',
      '## a_b `c_d` &amp; ~~e~~',
      'Setext\n------',
      '> ## Quoted',
      '- ## Listed',
      '##',
      '## [A](#read) ![b](/b.png)',

      'One.[^1] Two.[^Big] Three.[^1]',
      '[^1]: Of one, see [two](#user-content-fn-big).',
      '[^Big]: Of two.',
      '[^none]: Of nothing.',
      '<p id="own">Own</p>',
    ].join('\n\n');
    const root = project({
      'docwright.config.ts': readFileSync(join(repository, 'test/faults/default.config.ts'), 'utf8'),
      'content/notes/a.md': `${text}\n\n<a name="named"></a>\n`,
      'content/notes/b.mdx': `${text}\n\n<b id="b">{1 + 1}</b>\n`,
      'public/b.png': png,
    });
    built(spawn('build', '--root', root));
    const { found, known } = await idsOf(root, root);
    expect(found).toEqual(known);
  });
});

test('names with a percent sign, as files may have, and a folder of a type that gets another name', () => {
  const text = (folder: string) => `import { defineConfig, defineDocType, z } from 'docwright';
export default defineConfig({ types: [defineDocType({ name: 'note', folder: '${folder}', frontmatter: z.looseObject({}) })] });
`;
  const body = '![Full](100%.png) ![Full][full], [the file](100%.png)\n\n[full]: 100%.png\n';
  const root = project({
    'docwright.config.ts': text('notes'),
    'content/notes/a.md': body,
    'content/notes/b.mdx': `${body}\n{1 + 1}\n`,
    'content/notes/100%.png': png,
  });
  rmSync(join(root, adr));
  built(spawn('build', '--root', root));
  for (const id of ['notes/a', 'notes/b']) expect(htmlOf(root, id)).toMatch(/<img[^>]* src="\/_astro\/100_/);

  writeFileSync(join(root, 'docwright.config.ts'), text('pages'));
  cpSync(join(root, 'content/notes'), join(root, 'content/pages'), { recursive: true });
  rmSync(join(root, 'content/notes'), { recursive: true });
  built(spawn('build', '--root', root));
  expect(htmlOf(root, 'pages/b')).toContain('Full');
});
