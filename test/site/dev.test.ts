import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { goodAdr, writeTree } from '../support/cli.ts';
import { serve, type Server } from '../support/site.ts';

const repository = join(import.meta.dirname, '../..');
let root: string;
let server: Server;

beforeAll(async () => {
  root = writeTree({
    'content/adrs/0001-first.md': goodAdr,
    'content/adrs/0002-second.md': goodAdr.replace('Use text', 'Use more'),
    'docwright.config.mjs': "export default { alerts: { rules: ['ops/**/*.yaml'] } };\n",
  });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(repository, 'node_modules/astro'), join(root, 'node_modules/astro'));
  server = await serve('dev', '--root', root);
});

afterAll(() => server.stop());

beforeEach(() => {
  onTestFailed(() => console.warn(server.output()));
});

const write = (path: string, text: string) => writeFileSync(join(root, 'content', path), text);
const page = async (path: string) => {
  const response = await fetch(server.address + path);
  return { status: response.status, html: await response.text() };
};
const eventually = (path: string) => expect.poll(() => page(path), { timeout: 40_000, interval: 200 });

test('a change is on the page, its finding in the page and in the terminal', async () => {
  await eventually('adrs/0001-first/').toMatchObject({
    status: 200,
    html: expect.stringContaining('We will have it.') as string,
  });
  write(
    'adrs/0001-first.md',
    goodAdr.replace('We will have it.', 'We will have two of it.').replace('## Consequences', '## Consequence'),
  );
  await eventually('adrs/0001-first/').toMatchObject({
    html: expect.stringContaining('We will have two of it.') as string,
  });
  const { html } = await page('adrs/0001-first/');
  expect(html).toContain('ADR has no &quot;Consequences&quot; section');
  expect(html).toContain('href="/rules/missing-section/"');
  await expect(page('rules/missing-section/')).resolves.toMatchObject({ status: 200 });
  const finding = 'content/adrs/0001-first.md:15:12 error missing-section';
  expect(server.output()).toContain(finding);

  write('adrs/0002-second.md', goodAdr.replace('Use text', 'Use much more').replace('## Context', '## Contents'));
  await expect.poll(() => server.output(), { timeout: 40_000 }).toContain('0002-second.md:9:4 error missing-section');
  expect(server.output().split(finding)).toHaveLength(2);
  expect(server.output()).not.toContain('orphan-document');
  write('adrs/0002-second.md', goodAdr.replace('Use text', 'Use more'));
  write('adrs/0001-first.md', goodAdr);
  await expect.poll(() => server.output().trimEnd().endsWith('2 infos'), { timeout: 40_000 }).toBe(true);
});

test('a rule file is watched: what it says is found at once, and stands in the finder', async () => {
  const rule = (alert: string, expr: string) => `groups:\n  - rules:\n      - alert: ${alert}\n        expr: ${expr}\n`;
  const file = (text: string) => {
    mkdirSync(join(root, 'ops/deep'), { recursive: true });
    writeFileSync(join(root, 'ops/deep/shop.yaml'), text);
  };
  const says = (text: string) => expect.poll(() => server.output(), { timeout: 40_000 }).toContain(text);
  const shows = (html: string) =>
    eventually('runbooks/find/').toMatchObject({ status: 200, html: expect.stringContaining(html) as string });
  mkdirSync(join(root, 'content/runbooks'));
  write('runbooks/shop.md', '---\ntitle: The shop is down\nstatus: active\nalerts: [ShopDown]\n---\n');
  await shows('The shop is down');
  file(rule('ShopSlow', 'seconds_before'));
  await says('No runbook answers the alert "ShopSlow"');
  await says('No rule file has the alert "ShopDown"');
  file(rule('ShopDown', 'up == 0'));
  await shows('up == 0');
  file(rule('ShopDown', 'up == 1'));
  await shows('up == 1');
  rmSync(join(root, 'content/runbooks'), { recursive: true });
  rmSync(join(root, 'ops'), { recursive: true });
  await eventually('runbooks/find/').toMatchObject({ status: 404 });
});

test('files for machines are made as somebody asks for them', async () => {
  write('adrs/0005-fifth.md', goodAdr.replace('Use text', 'For machines'));
  await eventually('adrs/0005-fifth.md').toMatchObject({
    status: 200,
    html: expect.stringContaining('# For machines') as string,
  });
  await expect(page('llms-full.txt')).resolves.toMatchObject({
    status: 200,
    html: expect.stringContaining('# For machines') as string,
  });
  rmSync(join(root, 'content/adrs/0005-fifth.md'));
  await eventually('adrs/0005-fifth.md').toMatchObject({ status: 404 });
  await expect(page('llms.txt')).resolves.toMatchObject({
    html: expect.not.stringContaining('For machines') as string,
  });
  await expect(page('%E0%A4%A.md')).resolves.toMatchObject({ status: expect.any(Number) as number });
});

test('a document comes and goes without a restart', async () => {
  write('adrs/0003-third.md', goodAdr.replace('Use text', 'Brand new'));
  await eventually('adrs/0003-third/').toMatchObject({
    status: 200,
    html: expect.stringContaining('Brand new') as string,
  });
  rmSync(join(root, 'content/adrs/0003-third.md'));
  await eventually('adrs/0003-third/').toMatchObject({ status: 404 });
});

test.each([
  ['broken MDX', '<div>\n', 'not valid MDX'],
  ['an expression that throws', '{nothing.here}\n', 'nothing is not defined'],
  ['a component that is not there', '<Missing />\n', 'Expected component `Missing`'],
  ['an import of what is not there', "import './x.css';\n", 'content/adrs/0004-fourth.mdx: Could not resolve'],
])('%s shows the error in the page, and mending it the page', async (_, text, message) => {
  write('adrs/0004-fourth.mdx', `${goodAdr}\n${text}`);
  await eventually('adrs/0004-fourth/').toMatchObject({
    status: 200,
    html: expect.stringContaining(message) as string,
  });
  write('adrs/0004-fourth.mdx', `${goodAdr}\n<div>{'mended'}</div>\n`);
  await eventually('adrs/0004-fourth/').toMatchObject({ html: expect.stringContaining('<div>mended</div>') as string });
  rmSync(join(root, 'content/adrs/0004-fourth.mdx'));
  await eventually('adrs/0004-fourth/').toMatchObject({ status: 404 });
});

test('a document gets new imports, and a new component of the folder, without a restart', async () => {
  const fifth = (body: string) => write('adrs/0005-fifth.mdx', `${goodAdr}\n${body}\n`);
  const shows = (html: string) =>
    eventually('adrs/0005-fifth/').toMatchObject({ status: 200, html: expect.stringContaining(html) as string });
  fifth('{1 + 1}');
  await shows('2');
  write('adrs/words.ts', "export const word: string = 'first word';\n");
  fifth("import { word } from './words.ts';\n\n{word}");
  await shows('first word');
  write('adrs/words.ts', "export const word: string = 'other word';\n");
  await shows('other word');
  mkdirSync(join(root, 'components'));
  write('../components/Fresh.astro', '<p>fresh component</p>\n<style>p { color: salmon; }</style>\n');
  fifth('<Fresh />');
  await shows('fresh component</p>');
  await shows('salmon');
  rmSync(join(root, 'content/adrs/0005-fifth.mdx'));
});
