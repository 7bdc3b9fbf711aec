import { spawn as spawnProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../../src/cli/export/find-browser.ts';
import { serveFolder } from '../../src/cli/export/serve.ts';
import { wantedDocuments } from '../../src/cli/export/wanted.ts';
import { projectOf } from '../support/check-text.ts';
import { bin, environment, goodAdr, run, writeTree } from '../support/cli.ts';

const slow = 240_000;

const adr = (title: string, body = '') =>
  goodAdr.replace('Use text', () => title).replace('We will have it.', (text) => text + body);

describe('which documents', () => {
  const project = projectOf({
    'adrs/0001-a.md': '',
    'adrs/0002-search.md': '',
    'plans/a.md': '',
    'plans/b/0002-search.md': '',
    'notes/n.md': 'No type covers it.',
  });
  const wanted = (names: string[], all = false) => wantedDocuments(project, names, all).map(({ id }) => id);

  test.each<[names: string[], ids: string[]]>([
    [['adrs/0001-a'], ['adrs/0001-a']],
    [['./content/adrs/0001-a.md', 'adrs/0001-a', '/adrs/0001-a/'], ['adrs/0001-a']],
    [
      ['plans', '0001-a'],
      ['adrs/0001-a', 'plans/a', 'plans/b/0002-search'],
    ],
  ])('%j', (names, ids) => {
    expect(wanted(names)).toEqual(ids);
  });

  test.each([
    ['0002-search', '"0002-search" can be adrs/0002-search or plans/b/0002-search; write which'],
    ['0001', 'No document or type is called "0001"; did you mean adrs/0001-a?'],
    ['adrs/0002-serch', 'No document or type is called "adrs/0002-serch"; did you mean adrs/0002-search?'],
    ['notes/n', 'No document or type is called "notes/n"; types are plans, adrs, runbooks and specs'],
  ])('%s is told', (name, message) => {
    expect(() => wanted(['adrs', name])).toThrow(message);
  });

  test('all are those that have a page', () => {
    expect(wanted([], true)).toEqual(['adrs/0001-a', 'adrs/0002-search', 'plans/a', 'plans/b/0002-search']);
  });
});

describe('which browser', () => {
  const folder = writeTree({ 'one/chromium': '', 'two/google-chrome': '', 'two/chromium': '' });
  for (const path of ['one/chromium', 'two/google-chrome']) chmodSync(join(folder, path), 0o755);
  const find = (named: string | undefined, env: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'freebsd') =>
    findBrowser(named, { env, platform } as NodeJS.Process);
  const path = `${join(folder, 'two')}:${join(folder, 'one')}`;

  test('the one that is named, that of the environment, the first in the path', () => {
    expect(find(join(folder, 'two/google-chrome'), { PATH: path })).toBe(join(folder, 'two/google-chrome'));
    expect(find('google-chrome', { PATH: path, CHROME: 'x' })).toBe(join(folder, 'two/google-chrome'));
    expect(find(undefined, { PATH: path, CHROME: join(folder, 'two/google-chrome') })).toContain('google-chrome');
    expect(find(undefined, { PATH: path })).toBe(join(folder, 'one/chromium'));
  });

  test.each<[named: string | undefined, env: NodeJS.ProcessEnv, message: string]>([
    ['/no/where', { PATH: path }, '/no/where, which --browser names, is no program'],
    [join(folder, 'one'), { PATH: path }, 'is no program'],
    [undefined, { PATH: path, CHROME: '/no/where' }, '/no/where, which CHROME names, is no program'],
    [undefined, { PATH: '' }, 'There is no Chrome, Chromium or Edge here, which makes the pages; install one'],
  ])('%s with %j is told', (named, env, message) => {
    expect(() => find(named, env, 'darwin')).toThrow(message);
  });
});

test('a folder is served below its base, and nothing beside it', async () => {
  const root = writeTree({ 'site/index.html': 'Home', 'site/a b/index.html': 'A', 'site/x.mjs': '1', secret: 'no' });
  const server = await serveFolder(join(root, 'site'), '/docs/');
  const get = async (path: string) => {
    const response = await fetch(new URL(path, server.address));
    return response.ok ? `${response.headers.get('content-type')} ${await response.text()}` : String(response.status);
  };
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/docs\/$/);
  expect([await get(''), await get('a%20b/?q#h'), await get('x.mjs')]).toEqual([
    'text/html; charset=utf-8 Home',
    'text/html; charset=utf-8 A',
    'text/javascript 1',
  ]);
  const outside = ['/', 'no/', '..%2f..%2fsecret', '%2e%2e/secret', '%', 'a%00', 'a%20b'];
  expect(await Promise.all(outside.map(get))).toEqual(outside.map(() => '404'));
  await server.stop();
});

test.each<[args: string[], message: string]>([
  [['adrs'], 'export makes PDF'],
  [['--pdf'], 'Name documents or types, or take --all'],
  [['--pdf', '--all', 'adrs'], 'Name documents or types, or take --all'],
  [['--pdf', 'adrs', '--paper', 'a5'], '--paper takes a4 or letter, not "a5"'],
  [['--pdf', 'adrs', '--browser', '/no/where'], '/no/where, which --browser names'],
  [['--pdf', 'adrs', '--browser', process.execPath, '--timeout', 'x'], '--timeout takes a number'],
])('export %j is refused', async (args, message) => {
  const { status, err } = await run('export', '--root', writeTree({ 'content/adrs/0001-a.md': goodAdr }), ...args);
  expect([status, err.includes(message)]).toEqual([2, true]);
});

describe.skipIf(inject('browser') === '')('with a browser', () => {
  const browser = inject('browser');
  const flags = (root: string, ...more: string[]) => [
    'export',
    '--pdf',
    '--root',
    root,
    '--out-dir',
    join(root, 'dist'),
    '--out',
    join(root, 'out'),
    '--browser',
    browser,
    ...more,
  ];
  /** Profiles of browsers lie there, and those of no other test. */
  const temporary = writeTree({});
  const env = { ...environment(), TMPDIR: temporary };
  const profiles = () => readdirSync(temporary).filter((name) => name.startsWith('docwright-browser-'));
  const exported = (root: string, ...more: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...flags(root, ...more)], {
      encoding: 'utf8',
      env,
    });
    return { status, out: stdout, err: stderr };
  };

  test('a document becomes a tagged file with title, outline and page size, below a base', { timeout: slow }, () => {
    const root = writeTree({
      'docwright.config.mjs': "export default { base: '/docs/' };\n",
      'content/adrs/0001-a b.md': adr('Text & more', '\n\n```mermaid\nflowchart TD\n  A --> B\n```\n'),
    });
    const { status, out } = exported(root, 'adrs', '--paper', 'letter');
    expect([status, out.trim().endsWith('0001-a b.pdf')]).toEqual([0, true]);
    const pdf = readFileSync(join(root, 'out/adrs/0001-a b.pdf')).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1/);
    for (const part of ['/StructTreeRoot', '/Outlines', '/MediaBox [0 0 612 792]', '/Title (Text & more'])
      expect(pdf).toContain(part);
    expect(profiles()).toEqual([]);
  });

  test('one that hangs is told, and does not stop the rest', { timeout: slow }, () => {
    const root = writeTree({
      'content/adrs/0001-hangs.md': adr('Hangs', '\n\n<script>for (;;);</script>\n'),
      'content/adrs/0002-good.md': adr('Good'),
    });
    const { status, err } = exported(root, '--all', '--timeout', '20');
    expect(err).toContain('adrs/0001-hangs: not exported: it took longer than 20 seconds; --timeout gives it more\n');
    expect(err).toContain('1 document in ');
    expect([
      status,
      existsSync(join(root, 'out/adrs/0001-hangs.pdf')),
      existsSync(join(root, 'out/adrs/0002-good.pdf')),
    ]).toEqual([1, false, true]);
    expect(profiles()).toEqual([]);
  });

  test('a browser that ends at once is told, and findings end it before', { timeout: slow }, () => {
    const root = writeTree({ 'content/adrs/0001-a.md': adr('A') });
    const { status, err } = exported(root, '--all', '--browser', '/bin/true');
    expect([status, err.includes('adrs/0001-a: not exported: the browser ended')]).toEqual([1, true]);
    const bad = writeTree({ 'content/adrs/0001-a.md': goodAdr.replace('## Decision', '## Other') });
    const refused = exported(bad, '--all');
    expect([refused.status, refused.err.includes('missing-section'), existsSync(join(bad, 'out'))]).toEqual([
      1,
      true,
      false,
    ]);
  });

  test('who stops it leaves no browser behind', { timeout: slow }, async () => {
    const root = writeTree({
      'content/adrs/0001-hangs.md': adr('Hangs', '\n\n<script>for (;;);</script>\n'),
      'content/adrs/0002-next.md': adr('Next'),
    });
    mkdirSync(join(root, 'out'));
    const child = spawnProcess(process.execPath, [bin, ...flags(root, '--all')], {
      env,
      stdio: 'ignore',
    });
    const running = () => spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.includes(temporary);
    while (!running()) await wait(200);
    await wait(1000);
    child.kill('SIGTERM');
    await once(child, 'exit');
    while (running()) await wait(200);
    expect(profiles()).toEqual([]);
  });
});
