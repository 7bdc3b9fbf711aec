import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, coldSiteOf, makeProject, siteOf, write } from '../soak/site.ts';
import { goodAdr } from '../support/good-adr.ts';

const adr = (title: string, body: string): string =>
  goodAdr.replace('Use text', title).replace('We need a thing that is there.', () => body);

const dots = {
  red: 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWP4z8CAFWEXHbQSACj/P8FTKqelAAAAAElFTkSuQmCC',
  blue: 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWNgYPiPAw0pCQCpcD/B+Cvn4QAAAABJRU5ErkJggg==',
};

const dot = (color: keyof typeof dots): Buffer => Buffer.from(dots[color], 'base64');

/** Builds, and tells why Astro bundled; undefined where it did not. */
async function bundledFor(root: string): Promise<string | undefined> {
  const told = await build(root, '--verbose');
  if (!told.includes('Bundling code and styles')) return undefined;
  return /What an earlier build bundled does not serve: (.*)/.exec(told)?.[1] ?? 'it is not of this state';
}

/** Of the app that the last build left. */
function appOf(root: string): string {
  const cache = join(root, 'node_modules/.cache/docwright');
  return join(
    cache,
    readdirSync(cache).find((name) => name.startsWith('app-'))!,
  );
}

describe('pages are made with what an earlier build bundled', { timeout: 10 * 60_000 }, () => {
  let root: string;
  const set = (name: string, text: string): void => write(root, `content/adrs/${name}`, text);

  beforeAll(async () => {
    root = makeProject({
      'docwright.config.ts':
        "import { defineConfig } from 'docwright';\nexport default defineConfig({ title: 'Test' });\n",
      'components/Note.astro': '<aside><slot /></aside>\n<style>aside { color: teal }</style>\n',
      'components/Other.astro': '---\nif (Astro.props.isBad) throw new Error("Bad is bad");\n---\n<b>Other</b>\n',
      'content/adrs/0001-one.md': adr('One', '![Dot](dot.png)'),
      'content/adrs/0002-two.mdx': adr('Two', '<Note>Two {1 + 1}</Note>'),
      'content/adrs/0003-three.mdx': adr('Three', '<Other />'),
      "content/adrs/0004-it's né.md": adr('Four', 'Four.'),
      'content/adrs/dot.png': dot('red'),
      'public/one.txt': 'One.\n',
      'public/two.txt': 'Two.\n',
    });
    await build(root);
  });

  type Change = [change: string, make: () => void | Promise<void>];

  test.each<Change>([
    ['the body of a document with a picture', () => set('0001-one.md', adr('One', '![Dot](dot.png) Changed.'))],
    ['a document with a component', () => set('0002-two.mdx', adr('Two', '<Note>Two {2 + 2}</Note>'))],
    ['a title', () => set('0001-one.md', adr('First', '![Dot](dot.png)'))],
    ['a name with signs', () => set("0004-it's né.md", adr('Four', 'Changed.'))],
    ['a new document', () => set('0005-five.md', adr('Five', 'See [one](0001-one.md).'))],
    ['a document that is gone', () => rmSync(join(root, 'content/adrs/0005-five.md'))],
    ['a public file', () => write(root, 'public/one.txt', 'Changed.\n')],
    ['a public file that is gone', () => rmSync(join(root, 'public/two.txt'))],
  ])('%s', async (_, make) => {
    await make();
    await expect(bundledFor(root)).resolves.toBeUndefined();
  });

  test('and the site is the one that a build from scratch makes', async () => {
    expect(siteOf(root)).toEqual(await coldSiteOf(root));
  });

  test.each<Change>([
    ['an import more', () => set('0002-two.mdx', adr('Two', '<Note>Two</Note> <Other />'))],
    ['another picture', () => write(root, 'content/adrs/dot.png', dot('blue'))],
    ['a picture that is shown no more', () => set('0001-one.md', adr('One', 'None.'))],
    ['a component', () => write(root, 'components/Note.astro', '<i><slot /></i>\n')],
    [
      'a damaged module',
      () => {
        const modules = join(appOf(root), 'modules');
        const entry = readdirSync(modules).find((name) => name.startsWith('prerender-entry'))!;
        writeFileSync(join(modules, entry), readFileSync(join(modules, entry), 'utf8').slice(0, 100));
        set('0001-one.md', adr('One', 'Nothing.'));
      },
    ],
    [
      'a damaged description',
      () => {
        writeFileSync(join(appOf(root), 'app.json'), '{"app":');
        set('0001-one.md', adr('One', 'Nothing more.'));
      },
    ],
  ])('but not after %s', async (_, make) => {
    await make();
    await expect(bundledFor(root)).resolves.toEqual(expect.any(String));
  });

  test('and then, too, it is that one', async () => {
    expect(siteOf(root)).toEqual(await coldSiteOf(root));
  });

  test('an error of a component is told as ever, and the site stays', async () => {
    const before = siteOf(root);
    set('0003-three.mdx', adr('Three', '<Other isBad />'));
    await expect(build(root)).rejects.toThrow(/0003-three\.mdx[^]*Bad is bad/);
    expect(siteOf(root)).toEqual(before);
    set('0003-three.mdx', adr('Three', '<Other />'));
    await build(root);
    expect(siteOf(root)).toEqual(before);
  });
});
