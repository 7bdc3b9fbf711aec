import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../support/cli.ts';

const repository = join(import.meta.dirname, '../..');
const adr = 'content/adrs/0001-use-text.md';
const config = "import { defineConfig } from 'docwright';\nexport default defineConfig({ title: 'Test' });\n";

function project(files: Record<string, string> = {}): string {
  const root = writeTree({ 'docwright.config.ts': config, [adr]: goodAdr, ...files });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(repository, join(root, 'node_modules/docwright'));
  symlinkSync(join(repository, 'node_modules/astro'), join(root, 'node_modules/astro'));
  return root;
}

/** @returns Whether it made a site anew. */
function builds(root: string, ...args: string[]): boolean {
  const { status, out, err } = spawn('build', '--root', root, ...args);
  expect(status, err).toBe(0);
  expect(out).toMatch(/1 document checked/);
  return !out.includes('Nothing changed');
}

test('nothing changed, and each thing that makes a build again', () => {
  const root = project();
  const page = join(root, 'dist/adrs/0001-use-text/index.html');
  expect(builds(root)).toBe(true);
  const { mtimeMs } = statSync(page);
  expect(builds(root)).toBe(false);
  expect(statSync(page).mtimeMs).toBe(mtimeMs);

  utimesSync(join(root, adr), 1_700_000_000, 1_700_000_000);
  expect([builds(root), builds(root, '--force')]).toEqual([false, true]);

  writeFileSync(join(root, adr), goodAdr.replace('We will have it.', 'We will have two.'));
  expect([builds(root), builds(root)]).toEqual([true, false]);
  expect(readFileSync(page, 'utf8')).toContain('We will have two.');

  writeFileSync(page, 'spoilt');
  expect([builds(root), builds(root)]).toEqual([true, false]);
  rmSync(join(root, 'dist/index.html'));
  expect([builds(root), builds(root)]).toEqual([true, false]);

  mkdirSync(join(root, 'public'));
  writeFileSync(join(root, 'public/robots.txt'), 'User-agent: *\n');
  expect([builds(root), builds(root)]).toEqual([true, false]);
  writeFileSync(join(root, '.env'), 'PUBLIC_X=1\n');
  expect([builds(root), builds(root)]).toEqual([true, false]);
  expect(builds(root, '--out-dir', join(root, 'other'))).toBe(true);
});

test('a day on which a review becomes overdue, also where no rule looks at it', () => {
  const runbook = goodAdr.replace('status: accepted', 'status: active');
  const root = project({
    'docwright.config.ts': config
      .replace(
        "title: 'Test'",
        "title: 'Test', types: [defineDocType({ name: 'note', folder: 'adrs', frontmatter: baseFields, life: { review: 10 } })], rules: { 'review-overdue': 'off' }",
      )
      .replace('{ defineConfig }', '{ baseFields, defineConfig, defineDocType }'),
    [adr]: runbook,
  });
  const isShown = () =>
    !/<aside[^>]*data-review-due="2026-11-30"[^>]* hidden/.test(
      readFileSync(join(root, 'dist/adrs/0001-use-text/index.html'), 'utf8'),
    );
  expect([builds(root, '--as-of', '2026-11-30'), isShown()]).toEqual([true, false]);
  expect(builds(root, '--as-of', '2026-11-21')).toBe(false);
  expect([builds(root, '--as-of', '2026-12-01'), isShown()]).toEqual([true, true]);
}, 180_000);

test('a config that reads a variable or the clock', () => {
  const root = project({ 'docwright.config.ts': config.replace("'Test'", "process.env.DOCWRIGHT_TITLE ?? 'Test'") });
  const home = () => readFileSync(join(root, 'dist/index.html'), 'utf8');
  expect([builds(root), builds(root)]).toEqual([true, false]);
  process.env['DOCWRIGHT_TITLE'] = 'Another';
  expect([builds(root), home().includes('Another')]).toEqual([true, true]);
  delete process.env['DOCWRIGHT_TITLE'];
  writeFileSync(join(root, 'docwright.config.ts'), config.replace("'Test'", 'String(new Date())'));
  expect([builds(root), builds(root)]).toEqual([true, true]);
});

test('links out of the project', () => {
  const root = project({ 'content/adrs/0002-x.md': goodAdr.replace('Use text', 'Two') });
  const twice = () =>
    [spawn('build', '--root', root), spawn('build', '--root', root)].map(({ out }) => out.includes('Nothing changed'));
  expect(twice()).toEqual([false, true]);
  const outside = writeTree({ 'robots.txt': 'a' });
  mkdirSync(join(root, 'public'));
  symlinkSync(join(outside, 'robots.txt'), join(root, 'public/robots.txt'));
  expect(twice()).toEqual([false, true]);
  expect(readFileSync(join(root, 'dist/robots.txt'), 'utf8')).toBe('a');
  writeFileSync(join(outside, 'robots.txt'), 'b');
  expect(twice()).toEqual([false, true]);
  expect(readFileSync(join(root, 'dist/robots.txt'), 'utf8')).toBe('b');
  // As editors leave them beside what they have open.
  symlinkSync('somebody@host.1:2', join(root, 'content/adrs/.#0001-use-text.md'));
  expect(twice()).toEqual([false, true]);
  symlinkSync(outside, join(root, 'public/more'));
  expect(twice()).toEqual([false, false]);
  rmSync(join(root, 'public/more'));
  expect(twice()).toEqual([false, true]);
});

test('code that documents import, and a config of Astro', () => {
  const root = project({
    [adr]: goodAdr.replace('Use text', 'One'),
    'content/adrs/0002-x.mdx': `${goodAdr}\nimport { word } from '../../lib/word.ts';\n\n{word}\n`,
    'lib/word.ts': "export { word } from './deeper.ts';\n",
    'lib/deeper.ts': "export const word = 'first';\n",
  });
  const page = () => readFileSync(join(root, 'dist/adrs/0002-x/index.html'), 'utf8');
  const twice = () =>
    [spawn('build', '--root', root), spawn('build', '--root', root)].map(({ out }) => out.includes('Nothing changed'));
  expect(twice()).toEqual([false, true]);
  writeFileSync(join(root, 'lib/deeper.ts'), "export const word = 'second';\n");
  expect(twice()).toEqual([false, true]);
  expect(page()).toContain('second');
  const astro = (text: string) => writeFileSync(join(root, 'astro.config.mjs'), text);
  astro('export default { compressHTML: false };\n');
  expect(twice()).toEqual([false, true]);
  astro(
    "import { readFileSync } from 'node:fs';\nexport default { compressHTML: readFileSync('x') };\n".replace(
      "readFileSync('x')",
      'false',
    ),
  );
  expect(twice()).toEqual([false, false]);
});

test('errors that come are not passed over', () => {
  const root = project();
  expect(builds(root)).toBe(true);
  writeFileSync(join(root, adr), goodAdr.replace('## Decision', '## Other'));
  expect(spawn('build', '--root', root).status).toBe(1);
  writeFileSync(join(root, adr), goodAdr);
  expect(builds(root)).toBe(false);
});

test('in CI, a cache with other time stamps is as good, and one with another text is not', () => {
  const before = process.env['CI'];
  process.env['CI'] = 'true';
  const root = project();
  const page = join(root, 'dist/adrs/0001-use-text/index.html');
  expect(builds(root)).toBe(true);
  for (const path of [page, join(root, adr), join(root, 'docwright.config.ts')])
    utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(builds(root)).toBe(false);
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('We will have it.', 'We will have at.'));
  expect([builds(root), readFileSync(page, 'utf8')]).toEqual([true, html]);
  if (before === undefined) delete process.env['CI'];
  else process.env['CI'] = before;
});
