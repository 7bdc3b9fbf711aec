import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../support/cli.ts';
import { serve, type Server } from '../support/site.ts';

const repository = join(import.meta.dirname, '../..');
const hint = 'There are no documents in content/; docwright new writes one from its contract\n';
const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 10"><circle r="5" cx="5" cy="5"/></svg>`;
let root: string;
let server: Server;

beforeAll(async () => {
  root = writeTree({ 'docwright.config.mjs': "export default { title: 'Begun' };\n", 'content/.gitkeep': '' });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(repository, 'node_modules/astro'), join(root, 'node_modules/astro'));
  server = await serve('dev', '--root', root);
});

afterAll(() => server.stop());

beforeEach(() => {
  onTestFailed(() => console.warn(server.output()));
});

const page = async (path: string) => {
  const response = await fetch(server.address + path);
  return { status: response.status, html: await response.text() };
};
const eventually = (path: string) => expect.poll(() => page(path), { timeout: 40_000, interval: 200 });
const shows = (text: string) => ({ status: 200, html: expect.stringContaining(text) as string });
const configure = (config: string) => writeFileSync(join(root, 'docwright.config.mjs'), `export default ${config};\n`);

test('a project without documents is built, and says how to begin', () => {
  const outDir = join(writeTree({}), 'site');
  const { status, out, err } = spawn('build', '--root', root, '--out-dir', outDir);
  expect({ status, err }).toMatchObject({ status: 0, err: expect.stringContaining(hint) as string });
  expect(out).toContain('from 0 documents');
  const home = readFileSync(join(outDir, 'index.html'), 'utf8');
  expect(home).toMatch(/There is none yet\. Write the first one:\s*<code>docwright new plan "Title"/);
  expect(home).not.toContain('each checked against its contract before it was published.');
  expect(readFileSync(join(outDir, '404.html'), 'utf8')).toContain('There is no page at this address');
});

test('its development server says so, and has no views yet', async () => {
  expect(server.output()).toContain(hint.trim());
  await expect(page('')).resolves.toMatchObject(shows('Write the first one:'));
  await expect(page('adrs/')).resolves.toMatchObject(shows('docwright new adr'));
  for (const path of ['decisions/', 'tracker/', 'runbooks/find/', 'none/'])
    expect({ path, ...(await page(path)) }).toMatchObject({
      path,
      status: 404,
      html: expect.stringContaining('There is no page at this address') as string,
    });
});

test('a first document brings its view', async () => {
  mkdirSync(join(root, 'content/adrs'));
  writeFileSync(join(root, 'content/adrs/0001-first.md'), goodAdr);
  await eventually('decisions/').toMatchObject(shows('Use text'));
  await expect(page('adrs/0001-first/')).resolves.toMatchObject(shows('Use text'));
});

test('the look is that of the config and its files, without a restart', async () => {
  writeFileSync(join(root, 'own.css'), ':root { --radius: 13px; }\n');
  writeFileSync(join(root, 'logo.svg'), picture(20));
  configure(`{ title: 'Dressed', theme: { accent: '#aa0055', css: ['own.css'], logo: 'logo.svg' },
    footer: { links: [{ label: 'Imprint', href: 'https://example.org/imprint' }] } }`);
  for (const part of [
    '<title>Dressed',
    '--accent: light-dark(#aa0055',
    '--radius: 13px',
    'origWidth=20',
    'org/imprint',
  ])
    await eventually('').toMatchObject(shows(part));
  writeFileSync(join(root, 'own.css'), ':root { --radius: 17px; }\n');
  await eventually('').toMatchObject(shows('--radius: 17px'));
  writeFileSync(join(root, 'logo.svg'), picture(30));
  await eventually('').toMatchObject(shows('origWidth=30'));
  await expect(page('adrs/')).resolves.toMatchObject(shows('origWidth=30'));
});

test.each([
  ['a colour that is none', "{ theme: { accent: 'nope' } }", 'theme.accent'],
  ['a logo that is not there', "{ theme: { logo: 'none.svg' } }", 'theme.logo: there is no file none.svg'],
  ['a text that is no config', "{ title: 'Begun' ", 'docwright.config.mjs does not load'],
])('%s is told of, and the page stays as it was', async (_, config, message) => {
  configure(config);
  await expect.poll(() => server.output(), { timeout: 40_000 }).toContain(message);
  await expect(page('')).resolves.toMatchObject(shows('<title>Dressed</title>'));
});

test('a mended config counts', async () => {
  configure("{ title: 'Mended' }");
  await eventually('').toMatchObject(shows('<title>Mended</title>'));
  await eventually('').toMatchObject({ html: expect.not.stringContaining('--radius: 17px') as string });
});

test('a config that is saved again while the site starts again counts, too', async () => {
  configure("{ title: 'Once' }");
  // Pages have the title before the server is through with it.
  await expect.poll(() => page(''), { timeout: 40_000, interval: 5 }).toMatchObject(shows('<title>Once</title>'));
  configure("{ title: 'Twice' }");
  await eventually('').toMatchObject(shows('<title>Twice</title>'));
});
