import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { SiteFacts } from '../../../src/model/site-facts.ts';
import { drawPicture } from '../../../src/site/machines/picture/draw.ts';
import { type Outcome, spawn } from '../../support/cli.ts';
import { launch } from '../../support/page.ts';
import { serve, type Server } from '../../support/site.ts';
import { machinesProject, wildTitle } from './project.ts';

let root: string;
let built: Outcome;
let server: Server | undefined;

const host = 'https://docs.example.org/docs';

beforeAll(async () => {
  const security = "{ contact: 'mailto:security@example.org', expires: '2020-02-29', policy: 'https://example.org/p' }";
  root = machinesProject(`site: 'https://docs.example.org', base: '/docs', security: ${security}`);
  built = spawn('build', '--root', root);
  if (built.status !== 0) throw new Error(built.out + built.err);
  server = await serve('preview', '--root', root);
});

afterAll(() => server?.stop());

const file = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');

test('the build says that what the site tells of security is over', () => {
  expect(built.err).toContain(
    'security.expires: 2020-02-29 is over, and with it all that /.well-known/security.txt says; look at it again and set a new day\n',
  );
  expect(built.status).toBe(0);
});

describe('Markdown of documents', () => {
  test('links lead somewhere from anywhere, and to Markdown where there is some', () => {
    const text = file('adrs/0001-one.md');
    for (const link of [
      `[two](${host}/adrs/0002-two.md#decision)`,
      `![dot](${host}/files/adrs/dot.svg)`,
      `[data](${host}/files/adrs/data.csv)`,
      '[other][r]',
      `[r]: ${host}/adrs/0002-two.md\n`,
      '[elsewhere](https://example.org/?b=1&c)',
      `<a href="${host}/adrs/0003-three.md?x=1">`,
      `[old](${host}/adrs/0002-two.md)`,
      `[logo](${host}/logo.svg)`,
      '[decision](#decision)',
      '`[code](0002-two.md)`',
    ]) {
      expect(text).toContain(link);
    }
    expect(existsSync(join(root, 'dist/files/adrs/dot.svg'))).toBe(true);
  });

  test('a document that no longer holds says so first, with what to read instead', () => {
    const [, head = '', rest = ''] = file('adrs/0001-one.md').split(/^---$/m);
    expect(load(head)).toMatchObject({
      title: 'Use text',
      type: 'ADR',
      number: '0001',
      status: 'superseded',
      page: `${host}/adrs/0001-one/`,
    });
    expect(rest).toMatch(/^\n\n# Use text\n\n> \*\*This ADR is superseded\.\*\* Read instead: \[0002 Use/);
    expect(rest).toContain(`](${host}/adrs/0002-two.md)\n\n## Context`);
    expect(file('adrs/0003-three.md')).not.toContain('Read instead');
  });

  test('titles are text, in the metadata as in the heading', () => {
    const [, head = '', rest = ''] = file('adrs/0002-two.md').split(/^---$/m);
    expect(load(head)).toMatchObject({ title: wildTitle.replace(' \u0007', ''), tags: ['constructor', '__proto__'] });
    expect(rest).toContain('# Use \\<script>alert("x")\\</script> & \'quotes\' 😀 \\[b\\](c)\n');
  });

  test('imports are left out, other code stays', () => {
    const text = file('adrs/0003-three.md');
    expect(text).not.toContain('import Note');
    expect(text).toContain('export const two = 2;');
    expect(text).toContain(`<Note href="${host}/adrs/0001-one.md">A {two}</Note>`);
    expect(text).toContain("import x from 'y';");
  });

  test('the page names it', () => {
    const html = file('adrs/0001-one/index.html');
    expect(html).toContain('<link rel="alternate" type="text/markdown" href="/docs/adrs/0001-one.md">');
    expect(file('index.html')).not.toContain('text/markdown');
  });
});

test('llms.txt names all documents, those that no longer hold as optional', () => {
  const text = file('llms.txt');
  expect(text).toMatch(/^# Test & \\<b>\n\n> What we "know"\n\n/);
  const [current = '', optional = ''] = text.split('\n## Optional\n\n');
  expect(current.match(/^- \[/gm)).toHaveLength(2);
  expect(current).toContain(`\n## Decisions\n\n- [0003 Three](${host}/adrs/0003-three.md): Shows a whole decision.\n`);
  expect(optional).toMatch(/^- \[0001 Use text\]\(\S+\/adrs\/0001-one\.md\): \*\*This ADR is superseded\.\*\* /);
});

test('llms-full.txt holds the Markdown of all documents', () => {
  const text = file('llms-full.txt');
  const parts = ['0003-three', '0002-two', '0001-one'].map((name) => text.indexOf(file(`adrs/${name}.md`)));
  expect(parts.every((at) => at > 0)).toBe(true);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

describe('docwright.json', () => {
  test('keeps its schema, which refuses what is none', () => {
    const schema = JSON.parse(file('docwright.schema.json')) as { $id: string };
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${host}/docwright.schema.json`,
    });
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    const facts = JSON.parse(file('docwright.json')) as SiteFacts;
    expect(validate(facts), JSON.stringify(validate.errors)).toBe(true);
    expect(facts.$schema).toBe(schema.$id);
    expect(validate({ ...facts, version: 2 })).toBe(false);
    expect(validate({ ...facts, documents: [{ ...facts.documents[0], words: 'many' }] })).toBe(false);
  });

  test('says what is known of a document', () => {
    const { documents, version, site } = JSON.parse(file('docwright.json')) as SiteFacts;
    expect({ version, site }).toEqual({
      version: 1,
      site: { title: 'Test & <b>', description: 'What we "know"', language: 'en', address: `${host}/` },
    });
    expect(documents.map(({ id }) => id)).toEqual(['adrs/0001-one', 'adrs/0002-two', 'adrs/0003-three']);
    expect(documents[0]).toMatchObject({
      path: 'content/adrs/0001-one.md',
      address: `${host}/adrs/0001-one/`,
      markdown: `${host}/adrs/0001-one.md`,
      type: 'adr',
      status: 'superseded',
      standing: 'gone',
      owner: null,
      relations: [{ field: 'supersededBy', documents: ['adrs/0002-two'] }],
    });
    expect(documents[0]?.links).toEqual(
      expect.arrayContaining([
        { kind: 'link', address: `${host}/adrs/0002-two/#decision`, document: 'adrs/0002-two' },
        { kind: 'image', address: `${host}/files/adrs/dot.svg` },
        { kind: 'link', address: 'https://example.org/?b=1&c' },
      ]),
    );
    expect(documents[1]).toMatchObject({ title: wildTitle, tags: ['constructor', '__proto__'] });
  });
});

test('the sitemap has what holds, the index has the sitemap, robots.txt the index', () => {
  const sitemap = file('sitemap-0.xml');
  expect(sitemap).toContain(`<url><loc>${host}/adrs/0003-three/</loc><lastmod>2026-11-20</lastmod></url>`);
  expect(sitemap).toContain(`<url><loc>${host}/</loc></url>`);
  expect(sitemap).not.toContain('0001-one');
  expect(file('sitemap-index.xml')).toContain(`<loc>${host}/sitemap-0.xml</loc>`);
  expect(file('robots.txt')).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${host}/sitemap-index.xml\n`);
});

test('pages say how they are shown where somebody shares them', () => {
  const html = file('adrs/0003-three/index.html');
  for (const [name, content] of Object.entries({
    'og:title': 'Three',
    'og:description': 'Shows a whole decision.',
    'og:type': 'article',
    'og:url': `${host}/adrs/0003-three/`,
    'og:image': `${host}/og/adrs/0003-three.png`,
  })) {
    expect(html).toContain(`<meta property="${name}" content="${content}">`);
  }
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
  expect(file('index.html')).toContain(`<meta property="og:image" content="${host}/og.png">`);
  expect(file('index.html')).toContain('<meta property="og:type" content="website">');
  expect(readFileSync(join(root, 'dist/og/adrs/0003-three.png'))).toEqual(
    drawPicture(
      { title: 'Three', label: 'ADR 0003', status: 'accepted', tone: 'good', foot: 'Test & <b>' },
      { accent: '#0a6650', hasSign: true },
    ),
  );
});

test('security.txt says whom to tell', () => {
  expect(file('.well-known/security.txt').split('\n')).toEqual([
    'Contact: mailto:security@example.org',
    'Expires: 2020-02-29T00:00:00Z',
    `Canonical: ${host}/.well-known/security.txt`,
    'Policy: https://example.org/p',
    '',
  ]);
});

test.each([
  ['adrs/0001-one.md', 'text/markdown'],
  ['llms.txt', 'text/plain'],
  ['docwright.json', 'application/json'],
  ['feed.xml', 'text/xml'],
  ['.well-known/security.txt', 'text/plain'],
])('preview serves %s', async (path, type) => {
  const response = await fetch(`${server?.address}${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
  await expect(response.text()).resolves.toBe(file(path));
});

// A browser has a parser that takes no broken XML.
describe.skipIf(inject('browser') === '')('XML', () => {
  interface Read {
    name: string;
    texts: Record<string, string[]>;
    entries: Record<string, string[]>[];
  }

  const read = async (text: string): Promise<Read> => {
    const browser = await launch(inject('browser'));
    const page = await browser.newPage();
    const found = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const texts = (parent: Element): Record<string, string[]> => {
        const all: Record<string, string[]> = {};
        for (const child of parent.children) (all[child.nodeName] ??= []).push(child.textContent);
        return all;
      };
      const top = document.documentElement;
      return {
        name: document.querySelector('parsererror')?.textContent ?? `${top.namespaceURI} ${top.localName}`,
        texts: texts(top),
        entries: Array.from(document.querySelectorAll('entry'), texts),
      };
    }, text);
    await browser.close();
    return found;
  };

  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

  /** RFC 4287, 4.1.1 and 4.1.2. */
  test('the feed is Atom', async () => {
    const { name, texts, entries } = await read(file('feed.xml'));
    expect(name).toBe('http://www.w3.org/2005/Atom feed');
    expect(texts).toMatchObject({
      id: [`${host}/`],
      title: ['Test & <b>'],
      subtitle: ['What we "know"'],
      updated: [expect.stringMatching(instant)],
    });
    expect(file('feed.xml')).toContain(`<link rel="self" type="application/atom+xml" href="${host}/feed.xml"/>`);
    expect(entries).toHaveLength(3);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        id: [expect.stringMatching(/^https:/)],
        title: [expect.any(String)],
        updated: [expect.stringMatching(instant)],
        author: ['somebody'],
        summary: ['Shows a whole decision.'],
      });
      expect(entry['link']).toHaveLength(1);
    }
    expect(new Set(entries.map(({ id }) => id?.[0])).size).toBe(3);
    expect(entries[1]?.['title']).toEqual([`ADR: 0002 ${wildTitle.replace(' \u0007', '')} (accepted)`]);
  });

  test.each([
    ['sitemap-0.xml', 'urlset'],
    ['sitemap-index.xml', 'sitemapindex'],
  ])('%s is whole', async (path, element) => {
    const { name } = await read(file(path));
    expect(name).toBe(`http://www.sitemaps.org/schemas/sitemap/0.9 ${element}`);
  });
});
