import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, run, spawn, writeTree } from '../support/cli.ts';

const index = JSON.stringify(resolve(import.meta.dirname, '../../src/index.ts'));
const config = (redirects: Record<string, string>) =>
  `import { defineConfig } from ${index};\nexport default defineConfig({\n  redirects: ${JSON.stringify(redirects)},\n});\n`;
/** Milliseconds: each check is a process of its own. */
const slow = 240_000;

const snapshot = 'docwright.routes.json';

const project = (more: Record<string, string> = {}) =>
  writeTree({
    'node_modules/x': '',
    'docwright.config.mjs': config({}),
    'content/adrs/0001-a.md': goodAdr,
    'content/adrs/0002-b.md': goodAdr.replace('We will have it.', 'We will have it [as before](0001-a.md#context).'),
    ...more,
  });

const write = (root: string, path: string, text: string) => writeFileSync(join(root, path), text);
const withAliases = (list: string) => goodAdr.replace('status: accepted', `status: accepted\naliases: ${list}`);

/** Ages files, so that time stamps tell that nothing changed. */
function settle(root: string, ...paths: string[]): void {
  for (const path of paths) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000);
}

interface Found {
  ruleId: string;
  path: string;
  range: { start: { line: number } };
}

/** What a check finds with what it kept, which has to be what it finds without. Each is a process of its own. */
function check(root: string, ...flags: string[]): string[] {
  const [kept, fresh] = [[], ['--no-cache']].map((more) => {
    const { out, err } = spawn('check', '--root', root, '--format', 'json', ...flags, ...more);
    expect(err).toBe('');
    const { diagnostics } = JSON.parse(out) as { diagnostics: Found[] };
    const told = diagnostics.filter(({ ruleId }) => ruleId !== 'orphan-document');
    return told.map(({ ruleId, path, range }) => `${path}:${range.start.line} ${ruleId}`);
  });
  expect(kept).toEqual(fresh);
  return kept!;
}

test(
  'a document is renamed: with its old address all links are mended, and the promise is kept',
  { timeout: slow },
  async () => {
    const root = project();
    expect(check(root)).toEqual([]);
    expect((await run('routes', '--update', '--root', root)).out).toMatch(/lists \d+ addresses: \d+ new, 0 gone\n$/);
    expect(check(root)).toEqual([]);

    renameSync(join(root, 'content/adrs/0001-a.md'), join(root, 'content/adrs/0001-new.md'));
    expect(check(root)).toEqual(['content/adrs/0002-b.md:17 broken-link', `${snapshot}:6 vanished-address`]);
    expect(await run('routes', '--root', root)).toMatchObject({
      status: 1,
      out: '- /adrs/0001-a/\n+ /adrs/0001-new/\n',
    });

    write(root, 'content/adrs/0001-new.md', withAliases('[adrs/0001-a]'));
    expect(check(root)).toEqual(['content/adrs/0002-b.md:17 link-to-moved']);
    expect((await run('fix', '--root', root)).status).toBe(0);
    expect(readFileSync(join(root, 'content/adrs/0002-b.md'), 'utf8')).toContain('[as before](0001-new.md#context)');
    expect(check(root)).toEqual([]);

    write(root, 'content/adrs/0001-new.md', goodAdr);
    expect(check(root)).toEqual([`${snapshot}:6 vanished-address`]);
    write(root, 'docwright.config.mjs', config({ '/adrs/0001-a/': '/adrs/0001-new/' }));
    expect(check(root)).toEqual([]);
    rmSync(join(root, 'content/adrs/0001-new.md'));
    expect(check(root)).toEqual([
      'content/adrs/0002-b.md:17 broken-link',
      'docwright.config.mjs:3 redirect-dead-end',
      `${snapshot}:6 vanished-address`,
    ]);
  },
);

test('a heading is renamed, and gets its old id', { timeout: slow }, () => {
  const root = project({
    [snapshot]: '{"version":1,"routes":{"/adrs/0001-a/":["context"],"/adrs/0002-b/":["context","consequences"]}}',
  });
  expect(check(root)).toEqual([]);
  const renamed = goodAdr.replace('## Consequences', '## Consequences\n\n### So what\n');
  write(
    root,
    snapshot,
    '{"version":1,"routes":{"/adrs/0001-a/":["consequences","context","decision","what-follows"]}}',
  );
  expect(check(root)).toEqual(['content/adrs/0001-a.md:1 vanished-heading']);
  write(root, 'content/adrs/0001-a.md', renamed);
  expect(check(root)).toEqual(['content/adrs/0001-a.md:21 vanished-heading']);
  write(root, 'content/adrs/0001-a.md', renamed.replace('So what', 'So what {#what-follows}'));
  expect(check(root)).toEqual([]);
  write(root, 'content/adrs/0001-a.md', goodAdr);
  rmSync(join(root, snapshot));
  expect(check(root)).toEqual([]);
});

test('where nothing else changed, the file of promises alone does', { timeout: slow }, () => {
  const root = project();
  const paths = ['docwright.config.mjs', 'content/adrs/0001-a.md', 'content/adrs/0002-b.md'];
  settle(root, ...paths);
  expect(check(root)).toEqual([]);
  write(root, snapshot, '{"version":1,"routes":{"/adrs/0003-c/":[],"/adrs/0002-b/":["x"]}}');
  settle(root, snapshot);
  const found = ['content/adrs/0002-b.md:1 vanished-heading', `${snapshot}:1 vanished-address`];
  expect([check(root), check(root)]).toEqual([found, found]);
  expect(check(root, join(root, 'content/adrs/0002-b.md'))).toEqual(found.slice(0, 1));
  rmSync(join(root, snapshot));
  expect(check(root)).toEqual([]);
});

test('a redirect to a public file rests on that file', { timeout: slow }, () => {
  const root = project({ 'docwright.config.mjs': config({ '/logo/': '/logo.svg' }), 'public/logo.svg': '<svg/>' });
  settle(root, 'docwright.config.mjs', 'content/adrs/0001-a.md', 'content/adrs/0002-b.md');
  expect([check(root), check(root)]).toEqual([[], []]);
  rmSync(join(root, 'public/logo.svg'));
  expect(check(root)).toEqual(['docwright.config.mjs:3 redirect-dead-end']);
  write(root, 'public/logo.svg', '<svg/>');
  expect(check(root)).toEqual([]);
});

test('an old address that two claim is one of the other document too', { timeout: slow }, () => {
  const root = project();
  expect(check(root)).toEqual([]);
  write(root, 'content/adrs/0001-a.md', withAliases('[adrs/old]'));
  expect(check(root)).toEqual([]);
  write(root, 'content/adrs/0003-c.md', withAliases('[x, /adrs/old/]'));
  expect(check(root)).toEqual(['content/adrs/0001-a.md:9 redirect-taken', 'content/adrs/0003-c.md:9 redirect-taken']);
  write(root, 'content/adrs/0001-a.md', goodAdr);
  expect(check(root)).toEqual([]);
});

test.each([
  ['{"version":1,', 'is damaged'],
  ['{\n<<<<<<< HEAD\n  "/a/": [],\n=======\n  "/b/": [],\n>>>>>>> b\n}', 'has a merge conflict in line 2'],
])('a damaged file %j is told, not passed over', async (text, what) => {
  const root = project({ [snapshot]: text });
  const err = `docwright: ${snapshot} ${what}; mend it, or write it again with docwright routes --update\n`;
  expect(await run('check', '--root', root)).toMatchObject({ status: 2, err });
  expect(await run('routes', '--root', root)).toMatchObject({ status: 2, err });
  expect(await run('routes', '--update', '--root', root)).toMatchObject({ status: 0 });
  expect(await run('routes', '--root', root)).toMatchObject({ status: 0, out: '' });
});

test('without a file there is nothing to compare with', { timeout: slow }, async () => {
  expect(await run('routes', '--root', project())).toMatchObject({
    status: 2,
    err: `docwright: There is no ${snapshot}; docwright routes --update writes it\n`,
  });
});
