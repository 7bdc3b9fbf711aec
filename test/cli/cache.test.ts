import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { goodAdr, run, writeTree } from '../support/cli.ts';

const indexPath = JSON.stringify(resolve(import.meta.dirname, '../../src/index.ts'));
const config = (body: string) => `import { defineConfig } from ${indexPath};\n${body}`;
const plain = config('export default defineConfig({});\n');

const cacheOf = (root: string) => join(root, 'node_modules/.cache/docwright/documents.txt');

/** A project whose files were all written long ago, as those of most are. */
function project(files: Record<string, string>): string {
  const root = writeTree({ 'node_modules/x': '', 'docwright.config.mjs': plain, ...files });
  for (const path of ['docwright.config.mjs', ...Object.keys(files)]) age(join(root, path));
  return root;
}

const age = (path: string, seconds = 1_700_000_000) => utimesSync(path, seconds, seconds);

/** Each run is a process of its own: a config is loaded once in each. @returns Ids of rules. */
function check(root: string, env: Record<string, string> = {}): string[] {
  const bin = resolve(import.meta.dirname, '../../bin/docwright.js');
  const { stdout, stderr } = spawnSync(process.execPath, [bin, 'check', '--format', 'json', '--root', root], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { diagnostics: { ruleId: string }[] }).diagnostics.map(({ ruleId }) => ruleId);
}

const withLink = goodAdr.replace('We will have it.', 'We will have [it](0002-b.md).');

test('a second run says the same, also where time stamps are others', () => {
  const root = project({ 'content/adrs/0001-a.md': withLink });
  const first = check(root);
  expect(first).toContain('broken-link');
  expect(check(root)).toEqual(first);
  age(join(root, 'content/adrs/0001-a.md'), 1_700_000_100);
  expect(check(root)).toEqual(first);
  const kept = readFileSync(cacheOf(root), 'utf8');
  expect(check(root)).toEqual(first);
  expect(readFileSync(cacheOf(root), 'utf8')).toBe(kept);
});

test('a change of the same length with the time stamp of before is not seen by its stamp alone', () => {
  const root = project({ 'content/adrs/0001-a.md': goodAdr });
  expect(check(root)).not.toContain('broken-link');
  writeFileSync(join(root, 'content/adrs/0001-a.md'), goodAdr.replace('We will have it.', '[We will](hav.md)'));
  age(join(root, 'content/adrs/0001-a.md'));
  expect(check(root)).toContain('broken-link');
});

test('a document, a sidecar or another file that comes or goes', () => {
  const root = project({ 'content/adrs/0001-a.md': withLink });
  expect(check(root)).toContain('broken-link');
  writeFileSync(join(root, 'content/adrs/0002-b.md'), goodAdr);
  expect(check(root)).not.toContain('broken-link');
});

test('a config that says something else, by its file, by one it imports, by the environment', () => {
  const root = project({
    'content/adrs/0001-a.md': withLink,
    'levels.mjs': "export const level = 'error';\n",
    'docwright.config.mjs': config(
      "import { level } from './levels.mjs';\nexport default defineConfig({ rules: { 'broken-link': level } });\n",
    ),
  });
  expect(check(root)).toContain('broken-link');
  writeFileSync(join(root, 'levels.mjs'), "export const level = 'off';\n");
  expect(check(root)).not.toContain('broken-link');
  writeFileSync(
    join(root, 'docwright.config.mjs'),
    config("export default defineConfig({ rules: { 'broken-link': process.env.LEVEL ?? 'error' } });\n"),
  );
  expect(check(root)).toContain('broken-link');
  expect(check(root, { LEVEL: 'off' })).not.toContain('broken-link');
  expect(check(root)).toContain('broken-link');
});

test.each([
  ['cut in half', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['changed in one place', (text: string) => text.replace('broken-link', 'broken-lunk')],
  ['without its last line', (text: string) => text.replace(/[^\n]*\n$/, '')],
  ['another edition’s', (text: string) => `x${text}`],
])('a cache that is %s is made again', (_, damage) => {
  const root = project({ 'content/adrs/0001-a.md': withLink });
  const first = check(root);
  writeFileSync(cacheOf(root), damage(readFileSync(cacheOf(root), 'utf8')));
  expect(check(root)).toEqual(first);
  expect(readFileSync(cacheOf(root), 'utf8')).toContain('broken-link');
});

test('a folder that cannot be written keeps nothing and changes nothing', async () => {
  const root = writeTree({ 'node_modules/.cache': 'a file', 'content/adrs/0001-a.md': withLink });
  const { out, status } = await run('check', '--root', root);
  expect([status, out.includes('broken-link')]).toEqual([1, true]);
  const closed = writeTree({ 'node_modules/x': '', 'content/adrs/0001-a.md': withLink });
  chmodSync(join(closed, 'node_modules'), 0o555);
  expect((await run('check', '--root', closed)).status).toBe(1);
  chmodSync(join(closed, 'node_modules'), 0o755);
});

test('--no-cache neither reads nor writes', async () => {
  const root = project({ 'content/adrs/0001-a.md': `${withLink}\n\`\`\`mermaid\npie\n  "a" : 3\n\`\`\`\n` });
  await run('check', '--no-cache', '--root', root);
  expect(existsSync(dirname(cacheOf(root)))).toBe(false);
  await run('check', '--root', root);
  writeFileSync(cacheOf(root), readFileSync(cacheOf(root), 'utf8').replaceAll('error', 'info '));
  expect((await run('check', '--no-cache', '--root', root)).status).toBe(1);
});

test('paths, a baseline and the day are looked at anew', async () => {
  const root = project({
    'content/adrs/0001-a.md': withLink,
    'content/adrs/0003-c.md': goodAdr.replace('2026-11-20', '2027-01-15'),
  });
  const on = (...args: string[]) => run('check', '--format', 'concise', '--root', root, ...args);
  expect((await on('--as-of', '2026-11-20')).out).toContain('date-order');
  expect((await on('--as-of', '2027-02-01')).out).not.toContain('date-order');
  expect((await on('--as-of', '2026-11-20')).out).toContain('date-order');
  expect((await on('--as-of', '2027-02-01', 'content/adrs/0003-c.md')).out).not.toContain('broken-link');
  await run('baseline', '--root', root);
  expect((await on()).status).toBe(0);
});

test('a small change is kept in a file of its own, on top of the whole; damaged, it is as good as none', () => {
  const since = (root: string) => cacheOf(root).replace('.txt', '-since.txt');
  const files = Array.from({ length: 60 }, (_, index) => [
    `content/adrs/00${index + 10}-a.md`,
    goodAdr.replace('Use text', `Use text ${index}`),
  ]);
  const root = project(Object.fromEntries(files) as Record<string, string>);
  expect(check(root)).not.toContain('broken-link');
  const whole = readFileSync(cacheOf(root), 'utf8');
  writeFileSync(join(root, 'content/adrs/0010-a.md'), withLink);
  writeFileSync(join(root, 'content/adrs/0009-new.md'), withLink);
  rmSync(join(root, 'content/adrs/0069-a.md'));
  const found = check(root);
  expect(found.filter((rule) => rule === 'broken-link')).toHaveLength(2);
  expect([readFileSync(cacheOf(root), 'utf8') === whole, existsSync(since(root))]).toEqual([true, true]);
  expect(check(root)).toEqual(found);
  writeFileSync(join(root, 'public.txt'), '');
  expect(check(root)).toEqual(found);
  writeFileSync(since(root), readFileSync(since(root), 'utf8').slice(0, -20));
  expect(check(root)).toEqual(found);
  writeFileSync(join(root, 'content/adrs/0010-a.md'), goodAdr);
  rmSync(join(root, 'content/adrs/0009-new.md'));
  expect(check(root)).not.toContain('broken-link');
});

test('a config that looks at the clock or at files gets everything checked anew', () => {
  const root = project({
    'content/adrs/0001-a.md': withLink,
    'level.txt': 'error',
    'docwright.config.mjs': config(
      `import { readFileSync } from 'node:fs';
import { adr } from ${indexPath};
const level = () => readFileSync(new URL('level.txt', import.meta.url), 'utf8');
export default defineConfig({ types: [{ ...adr, when: () => level() === 'error' }] });\n`,
    ),
  });
  expect(check(root)).toContain('broken-link');
  expect(check(root)).toContain('broken-link');
  writeFileSync(join(root, 'level.txt'), 'other');
  expect(check(root)).toEqual(['untyped-document']);
});

test('words in a config that only look like code of another kind do not matter', () => {
  const root = project({
    'content/adrs/0001-a.md': withLink,
    'docwright.config.mjs': config(
      "export default defineConfig({ title: 'Date of a process step, and global words' });\n",
    ),
  });
  const first = check(root);
  writeFileSync(cacheOf(root), withOther(readFileSync(cacheOf(root))));
  expect([first.includes('broken-link'), check(root).includes('broken-lunk')]).toEqual([true, true]);
});

/** A cache that says something else and is whole, to see that it is used. */
function withOther(bytes: Buffer): Buffer {
  const { at, end } = partsOf(bytes);
  const lines = Buffer.from(
    bytes.toString('utf8', at, end).replaceAll('"ruleId":"broken-link"', '"ruleId":"broken-lunk"'),
  );
  return Buffer.concat([bytes.subarray(0, at), lines, Buffer.from(`${at} ${crc32(lines).toString(16)}\n`)]);
}

/** Where the lines that each run reads begin and end; before them stands what it reads of few documents. */
function partsOf(bytes: Buffer): { at: number; end: number } {
  const end = bytes.lastIndexOf(0x0a, -2) + 1;
  return { at: Number(bytes.toString('latin1', end).split(' ')[0]), end };
}

const damage = (bytes: Buffer, word: string, from = 0): Buffer => {
  const damaged = Buffer.from(bytes);
  const at = damaged.indexOf(word, from);
  expect(at).toBeGreaterThanOrEqual(0);
  damaged[at] = 0x58;
  return damaged;
};

test('damage in what is kept of a document is met by a run that asks for it, and by no other', () => {
  const root = project({
    'content/adrs/0001-a.md': withLink,
    'content/adrs/0002-b.md': goodAdr.replace('Use text', 'Use words'),
    'content/adrs/0003-c.md': goodAdr.replace('Use text', 'Use letters'),
  });
  const first = check(root);
  expect(first).not.toContain('broken-link');
  const whole = readFileSync(cacheOf(root));
  const { at } = partsOf(whole);
  const damaged = damage(whole, 'Use words');
  expect(damaged.indexOf('Xse words')).toBeLessThan(at);
  writeFileSync(cacheOf(root), damaged);
  expect(check(root)).toEqual(first);
  expect(readFileSync(cacheOf(root)).equals(damaged)).toBe(true);
  // Now that document is asked what it was, and all is checked anew.
  writeFileSync(join(root, 'content/adrs/0002-b.md'), goodAdr.replace('# ', '## '));
  const found = check(root);
  expect(found).toEqual(afresh(root));
  expect(readFileSync(cacheOf(root)).includes('Xse words')).toBe(false);
  expect(check(root)).toEqual(found);
});

test('what each run reads, and the place where it begins, are held to their sum', () => {
  const root = project({ 'content/adrs/0001-a.md': withLink });
  const first = check(root);
  const whole = readFileSync(cacheOf(root));
  const { at, end } = partsOf(whole);
  const wrongPlace = Buffer.concat([
    whole.subarray(0, end),
    Buffer.from(whole.toString('latin1', end).replace(/^\d+/, '0')),
  ]);
  const farPlace = Buffer.concat([whole.subarray(0, end), Buffer.from(`9${whole.toString('latin1', end)}`)]);
  for (const damaged of [
    damage(whole, '0001-a.md', at),
    wrongPlace,
    farPlace,
    whole.subarray(1),
    Buffer.alloc(40, 0x0a),
  ]) {
    writeFileSync(cacheOf(root), damaged);
    expect(check(root)).toEqual(first);
    expect(readFileSync(cacheOf(root)).equals(whole)).toBe(true);
  }
});

/** What a check says that knows nothing of earlier runs. */
function afresh(root: string): string[] {
  const kept = readFileSync(cacheOf(root));
  rmSync(cacheOf(root));
  const found = check(root);
  writeFileSync(cacheOf(root), kept);
  return found;
}

test('a document that cannot be read is told each time', () => {
  const root = project({ 'content/adrs/0001-a.md': goodAdr });
  expect(check(root)).not.toContain('unparsable-document');
  writeFileSync(join(root, 'content/adrs/0002-b.md'), Buffer.from([0x61, 0xff, 0xfe, 0x0a]));
  age(join(root, 'content/adrs/0002-b.md'));
  const first = check(root);
  expect(first).toContain('unparsable-document');
  expect([check(root), check(root)]).toEqual([first, first]);
});

test('two runs at once leave a whole cache', async () => {
  const root = project({ 'content/adrs/0001-a.md': withLink });
  await Promise.all(Array.from({ length: 4 }, () => run('check', '--root', root)));
  const [first, second] = [check(root), check(root)];
  expect(second).toEqual(first);
});

test.each([
  ['an alias within itself', 'x: &a [1, *a]'],
  [
    'aliases that explode',
    Array.from(
      { length: 9 },
      (_, at) =>
        `a${at}: &a${at} [${Array(10)
          .fill(at === 0 ? 'x' : `*a${at - 1}`)
          .join()}]`,
    ).join('\n'),
  ],
])('metadata with %s is checked each time', async (_, yaml) => {
  const root = project({ 'content/adrs/0001-a.md': goodAdr.replace('title:', `${yaml}\ntitle:`) });
  const fresh = await run('check', '--no-cache', '--format', 'json', '--root', root);
  const ids = (out: string) =>
    (JSON.parse(out) as { diagnostics: { ruleId: string }[] }).diagnostics.map(({ ruleId }) => ruleId);
  expect([check(root), check(root)]).toEqual([ids(fresh.out), ids(fresh.out)]);
});

test('a link that leads to itself, and a file that can be read again', () => {
  const root = project({ 'content/adrs/0001-a.md': goodAdr });
  symlinkSync('loop.md', join(root, 'content/adrs/loop.md'));
  const first = check(root);
  expect(first).toContain('unparsable-document');
  expect(check(root)).toEqual(first);
});

test.each([
  'const { env } = process;\nexport default defineConfig({ rules: { "broken-link": env.LEVEL ?? "error" } });\n',
  'export default defineConfig({ rules: { "broken-link": process?.env?.LEVEL ?? "error" } });\n',
  'import { env } from "process";\nexport default defineConfig({ rules: { "broken-link": env.LEVEL ?? "error" } });\n',
  "import{env}from'process';\nexport default defineConfig({ rules: { 'broken-link': env.LEVEL ?? 'error' } });\n",
])('another way to read a variable: %j', (body) => {
  const root = project({ 'content/adrs/0001-a.md': withLink, 'docwright.config.mjs': config(body) });
  expect(check(root)).toContain('broken-link');
  expect(check(root, { LEVEL: 'off' })).not.toContain('broken-link');
});
