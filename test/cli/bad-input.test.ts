import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { goodAdr, run, spawn, writeTree } from '../support/cli.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Checks a tree and gives each finding as `path:line:column rule message`. */
async function findings(root: string): Promise<string[]> {
  const { status, out, err } = await run(
    'check',
    '--root',
    root,
    '--config',
    join(import.meta.dirname, 'bad-input.config.ts'),
    '--format',
    'json',
  );
  expect(err).toBe('');
  const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
  expect(status).toBe(diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0);
  return diagnostics.map(
    ({ path, range, ruleId, message }) => `${path}:${range.start.line}:${range.start.column} ${ruleId} ${message}`,
  );
}

describe('a document that cannot be read is one finding, and the others are checked', () => {
  const other = { 'content/adrs/z.md': goodAdr.replace('## Decision', '## Decided') };
  const otherFinding = 'content/adrs/z.md:11:11 missing-section ADR has no "Decision" (or "Decision Outcome") section';

  test.each<[what: string, content: string | Uint8Array, expected: string[]]>([
    [
      'broken YAML',
      goodAdr.replace('accepted', '[accepted'),
      ['content/adrs/a.md:9:1 unparsable-document The frontmatter is not valid YAML: deficient indentation'],
    ],
    [
      'frontmatter without end',
      goodAdr.replace('accepted\n---', 'accepted'),
      ['content/adrs/a.md:1:1 unparsable-document The frontmatter has no end'],
    ],
    ['empty', '', ['content/adrs/a.md:1:1 unparsable-document The document is empty']],
    ['blank', '\n \n', ['content/adrs/a.md:1:1 unparsable-document The document is empty']],
    [
      'not UTF-8',
      new Uint8Array([...bytes(goodAdr), ...bytes('caf'), 0xe9, 10]),
      ['content/adrs/a.md:26:4 unparsable-document Line 26 is not UTF-8'],
    ],
    [
      'not UTF-8 behind lines of other kinds and a sign for what cannot be read',
      new Uint8Array([...bytes('\r\n\r\uFFFD\n\uFFFD'), 0xe9, 13, 0xe9]),
      ['content/adrs/a.md:4:2 unparsable-document Line 4 is not UTF-8'],
    ],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 65, 0]),
      ['content/adrs/a.md:1:1 unparsable-document The file is UTF-16, not UTF-8'],
    ],
    [
      'not UTF-8 behind a byte order mark',
      new Uint8Array([...bytes('\uFEFFcaf'), 0xe9]),
      ['content/adrs/a.md:1:4 unparsable-document Line 1 is not UTF-8'],
    ],
    ['byte order mark', `\uFEFF${goodAdr}`, []],
    ['two byte order marks', `\uFEFF\uFEFF${goodAdr}`, []],
    ['CRLF', goodAdr.replaceAll('\n', '\r\n'), []],
    ['NUL bytes', `${goodAdr}\u0000\n`, []],
  ])('%s', async (_, content, expected) => {
    expect(await findings(writeTree({ 'content/adrs/a.md': content, ...other }))).toEqual([...expected, otherFinding]);
  });

  test.each<[what: string, body: string, expected: string]>([
    ['unclosed tag', '\nSee <b>this.\n', '27:5 unparsable-document The document is not valid MDX'],
    ['broken expression', '\nOne {two three} four\n', '27:10 unparsable-document The document is not valid MDX'],
    ['broken import', '\nimport from from\n', '27:17 unparsable-document The document is not valid MDX'],
    ['comment of HTML', '\n<!-- no -->\n', '27:2 unparsable-document The document is not valid MDX'],
  ])('broken MDX: %s', async (_, body, expected) => {
    const [finding, ...rest] = await findings(writeTree({ 'content/adrs/a.mdx': goodAdr + body, ...other }));
    expect(finding).toContain(`content/adrs/a.mdx:${expected}`);
    expect(rest).toEqual([otherFinding]);
  });

  test('a document of 10 MB', async () => {
    const text = `${goodAdr}${'\nA paragraph with [another decision](z.md) and `code` in it, again and again and again.\n'.repeat(130_000)}`;
    expect(await findings(writeTree({ 'content/adrs/a.md': text, ...other }))).toEqual([
      'content/adrs/a.md:210:1 too-long The body has 260016 lines, 259816 more than the 200 it may have',
      otherFinding,
    ]);
  });

  test('two documents with one id', async () => {
    const found = await findings(writeTree({ 'content/adrs/a.md': goodAdr, 'content/adrs/a.mdx': goodAdr }));
    expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'content/adrs/a.md:1:1 duplicate-id',
      'content/adrs/a.mdx:1:1 duplicate-id',
    ]);
  });
});

describe('files that are not what they seem', () => {
  test('symbolic links', async () => {
    const root = writeTree({
      'content/adrs/a.md': goodAdr,
      'elsewhere/b.md': goodAdr,
      'content/adrs/deep/c.md': goodAdr,
    });
    const outside = writeTree({ 'secret.md': goodAdr });
    symlinkSync(join(outside, 'secret.md'), join(root, 'content/adrs/out.md'));
    symlinkSync(outside, join(root, 'content/adrs/outside'));
    symlinkSync('../../elsewhere/b.md', join(root, 'content/adrs/inside.md'));
    symlinkSync('nowhere.md', join(root, 'content/adrs/nowhere.md'));
    symlinkSync('self.md', join(root, 'content/adrs/self.md'));
    symlinkSync('..', join(root, 'content/adrs/deep/up'));
    symlinkSync('/dev/null', join(root, 'content/adrs/null.md'));
    if (process.platform !== 'win32') execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'pipe')]);
    symlinkSync('../../pipe', join(root, 'content/adrs/pipe.md'));
    expect(await findings(root)).toEqual([
      'content/adrs/deep/up:1:1 unparsable-document The symbolic link leads back to a folder that it is in',
      'content/adrs/nowhere.md:1:1 unparsable-document The symbolic link leads nowhere',
      'content/adrs/null.md:1:1 unparsable-document The symbolic link leaves the root',
      'content/adrs/out.md:1:1 unparsable-document The symbolic link leaves the root',
      'content/adrs/outside:1:1 unparsable-document The symbolic link leaves the root',
      'content/adrs/self.md:1:1 unparsable-document The symbolic link leads nowhere',
    ]);
  });

  test('a folder that is named like a document', async () => {
    const root = writeTree({ 'content/adrs/a.md': goodAdr });
    mkdirSync(join(root, 'content/adrs/b.md'));
    expect(await findings(root)).toEqual([]);
  });

  test('an unreadable file and an unreadable folder', async () => {
    const root = writeTree({
      'content/adrs/a.md': goodAdr,
      'content/adrs/b.md': goodAdr,
      'content/adrs/c/d.md': goodAdr,
    });
    await findings(root); // Loads all modules, which the other user might not be allowed to read.
    chmodSync(root, 0o755);
    chmodSync(join(root, 'content/adrs/b.md'), 0);
    chmodSync(join(root, 'content/adrs/c'), 0);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(await findings(root)).toEqual([
        'content/adrs/b.md:1:1 unparsable-document The file cannot be read (EACCES)',
        'content/adrs/c:1:1 unparsable-document The folder cannot be read (EACCES)',
      ]);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(root, 'content/adrs/c'), 0o755);
    }
  });
});

describe('what cannot run exits with 2 and says why, without a stack trace', () => {
  const good = { 'content/adrs/a.md': goodAdr };

  test.each<[what: string, config: string, expected: string]>([
    [
      'syntax error',
      'export default {\n  title: "x"\n  base: 1\n};\n',
      "docwright.config.ts:3 does not load: Expected ',', got 'ident'",
    ],
    ['throws', 'const a = 1;\nthrow new Error("no luck");\n', 'docwright.config.ts:2 does not load: no luck'],
    ['imports what is not there', "import './nothing.ts';\n", 'docwright.config.ts does not load: Cannot find module'],
    ['no default export', 'export const a = 1;\n', 'docwright.config.ts has no default export'],
    ['unknown key', 'export default { titel: "x" };\n', 'titel'],
    ['wrong value', 'export default { title: 1, base: 2 };\n', 'docwright.config.ts is not valid\n  title: '],
    [
      'unknown rule',
      'export default { rules: { "missing-sections": "off" } };\n',
      'no rule is called missing-sections',
    ],
    ['content outside', 'export default { content: "../x" };\n', 'content: must lie inside the root'],
    ['type by hand', 'export default { types: [{ name: "x" }] };\n', 'types.0: is not made by defineDocType'],
  ])('config: %s', async (_, text, expected) => {
    // A process of its own: here, the test runner would load the config in Node's place.
    const { status, out, err } = spawn('check', '--root', writeTree({ ...good, 'docwright.config.ts': text }));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(expected);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test.each<[args: string[], expected: string]>([
    [['check', '--formt', 'json'], 'check knows no flag --formt; did you mean --format?'],
    [['check', '-z'], 'check knows no flag --z'],
    [['check', '--format'], 'check: Option'],
    [
      ['check', '--format', 'xml'],
      '--format takes pretty, concise, json, github, gitlab, junit, sarif or markdown, not "xml"',
    ],
    [['check', '--max-warnings', '-1'], "check: Option '--max-warnings' argument is ambiguous"],
    [['check', '--max-warnings', 'few'], '--max-warnings takes a number, not "few"'],
    [['check', '--as-of', '2026-02-30'], '--as-of takes a day as YYYY-MM-DD, not "2026-02-30"'],
    [['build', '--as-of', 'today'], '--as-of takes a day as YYYY-MM-DD, not "today"'],
    [['check', 'nowhere'], 'nowhere does not exist'],
    [['check', '--root', 'nowhere'], 'is not a folder'],
    [['check', '--config', 'nowhere.ts'], 'nowhere.ts does not exist'],
    [['chekc'], 'There is no command "chekc"'],
    [['toString'], 'There is no command "toString"'],
    [['new', 'adr'], 'new takes <type> <title>'],
    [['build', 'x'], 'build takes no arguments'],
  ])('%j', async (args, expected) => {
    const { status, out, err } = await run(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(expected);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('a content folder that is a loop of links', async () => {
    const root = writeTree({ 'README.md': 'x' });
    symlinkSync('content', join(root, 'content'));
    const { status, err } = await run('check', '--root', root);
    expect(status).toBe(2);
    expect(err).toContain('no content folder "content"');
  });

  test('no content folder', async () => {
    const root = writeTree({ 'README.md': 'x' });
    expect(await run('check', '--root', root)).toMatchObject({
      status: 2,
      err: expect.stringContaining('no content folder "content"') as string,
    });
    rmSync(root, { recursive: true });
  });
});

test.each(['commonjs', 'module'])('a TypeScript config loads in a package of type %s', (type) => {
  const index = new URL('../../src/index.ts', import.meta.url).href;
  const root = writeTree({
    'package.json': JSON.stringify({ type }),
    'types.ts': `import { adr } from '${index}';\nexport const types = [adr];\n`,
    'docwright.config.ts': `import { defineConfig } from '${index}';\nimport { types } from './types.ts';\nexport default defineConfig({ types });\n`,
    'content/adrs/a.md': goodAdr,
  });
  expect(spawn('check', '--root', root)).toMatchObject({ status: 0, err: '' });
});
