import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, run, spawn, writeTree } from '../support/cli.ts';

const a = 'content/adrs/a.md';
const index = new URL('../../src/index.ts', import.meta.url).href;
const without = goodAdr.replace(/## Decision\n\n.*\n\n/, '');
const withHint = goodAdr.replace('We will have it.', 'What is decided, in whole sentences: "We will ...".');
const read = (root: string, path = a) => readFileSync(join(root, path), 'utf8');

test('what is mended and what is left are told; once more changes nothing', async () => {
  const root = writeTree({ [a]: without.replace('keep it', 'donâ€™t keep it'), 'content/adrs/b.md': goodAdr });
  expect(await run('fix', '--root', root)).toEqual({
    status: 1,
    out: `${a}:11:11 missing-section  ADR has no "Decision" (or "Decision Outcome") section
${a}:17:24 garbled-text  "â€™" should be "’"

2 findings in 1 file mended; 2 documents checked: 1 error, 0 warnings, 2 infos
`,
    err: '',
  });
  const mended = withHint.replace('keep it', 'don’t keep it');
  expect(read(root)).toBe(mended);
  expect(read(root, 'content/adrs/b.md')).toBe(goodAdr);
  const again = await run('fix', '--root', root);
  expect(again).toMatchObject({
    status: 1,
    out: 'Nothing to mend; 2 documents checked: 1 error, 0 warnings, 2 infos\n',
  });
  expect(read(root)).toBe(mended);
  expect((await run('check', '--root', root)).out).toContain('holds only the hint that it came with');
});

test('status 0 where nothing is left that is an error', async () => {
  const root = writeTree({ [a]: goodAdr.replace('keep it', 'donâ€™t keep it') });
  expect((await run('fix', '--root', root)).status).toBe(0);
  expect((await run('fix', '--root', root)).status).toBe(0);
});

test('--dry-run prints a diff and writes nothing', async () => {
  const root = writeTree({ [a]: without, 'content/adrs/b.md': goodAdr.replace('keep it', 'donâ€™t \u001B[31m it') });
  const { status, out, err } = await run('fix', '--dry-run', '--root', root);
  expect({ status, out }).toEqual({
    status: 1,
    out: `--- a/${a}
+++ b/${a}
@@ -12,6 +12,10 @@
 
 We need a thing that is there.
 
+## Decision
+
+What is decided, in whole sentences: "We will ...".
+
 ## Consequences
 
 It is there, and we keep it.
--- a/content/adrs/b.md
+++ b/content/adrs/b.md
@@ -18,7 +18,7 @@
 
 ## Consequences
 
-It is there, and we donâ€™t \\u001b[31m it.
+It is there, and we don’t \\u001b[31m it.
 
 Nobody has to ask again.
 
`,
  });
  expect(err).toContain('2 findings in 2 files would be mended; 2 documents checked: 1 error');
  expect(read(root)).toBe(without);
});

test('every other byte stays: byte order mark, CRLF, no newline at the end', async () => {
  const text = `\uFEFF${without.replaceAll('\n', '\r\n').trimEnd()}`;
  const root = writeTree({ [a]: text });
  await run('fix', '--root', root);
  expect(read(root)).toBe(`\uFEFF${withHint.replaceAll('\n', '\r\n').trimEnd()}`);
});

test('a file that is not UTF-8 is never written', async () => {
  const bytes = Buffer.concat([Buffer.from(without), Buffer.from([0xe9, 10])]);
  const root = writeTree({ [a]: bytes });
  expect(await run('fix', '--root', root)).toMatchObject({
    status: 1,
    out: expect.stringContaining('Nothing') as string,
  });
  expect(readFileSync(join(root, a))).toEqual(bytes);
});

test('only the paths and the rules that are named', async () => {
  const text = without.replace('keep it', 'donâ€™t keep it');
  const root = writeTree({ [a]: text, 'content/adrs/b.md': text });
  await run('fix', a, '--rule', 'garbled-text', '--root', root);
  expect(read(root)).toBe(text.replace('â€™', '’'));
  expect(read(root, 'content/adrs/b.md')).toBe(text);
  await run('fix', 'content/adrs', '--rule', 'garbled-text', '--rule', 'missing-section', '--root', root);
  expect(read(root, 'content/adrs/b.md')).toBe(withHint.replace('keep it', 'don’t keep it'));
});

test.each<[args: string[], expected: string]>([
  [['--rule', 'garbeld-text'], 'There is no rule "garbeld-text"; did you mean garbled-text?'],
  [['--rule', 'x'], 'There is no rule "x"'],
  [['content/notes'], 'No document below content/notes'],
  [['nowhere'], 'nowhere does not exist'],
  [['--dry'], 'fix knows no flag --dry'],
])('%j cannot run', async (args, expected) => {
  const root = writeTree({ [a]: without, 'content/notes/x.txt': '' });
  const { status, out, err } = await run('fix', ...args, '--root', root);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(expected);
  expect(read(root)).toBe(without);
});

test('what the baseline lists waits, unless it is asked for', async () => {
  const root = writeTree({ [a]: without });
  await run('baseline', '--root', root);
  expect(await run('fix', '--root', root)).toMatchObject({
    status: 0,
    out: expect.stringContaining('Nothing') as string,
  });
  expect(read(root)).toBe(without);
  await run('fix', '--no-baseline', '--root', root);
  expect(read(root)).toBe(withHint);
});

test('what could not be written is told, with status 2; the rest is', async () => {
  const root = writeTree({ [a]: without, 'content/adrs/b.md': without });
  chmodSync(root, 0o755);
  chmodSync(join(root, 'content/adrs'), 0o777);
  chmodSync(join(root, a), 0o444);
  chmodSync(join(root, 'content/adrs/b.md'), 0o666);
  await run('check', '--root', root); // Loads all modules, which the other user might not be allowed to read.
  await run('fix', '--dry-run', '--root', root);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(await run('fix', '--root', root)).toEqual({
      status: 2,
      out: expect.stringMatching(/^content\/adrs\/b\.md.*\n\n1 finding in 1 file mended; /) as string,
      err: `docwright: ${a} cannot be written (EACCES)\nRun docwright fix again\n`,
    });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  expect([read(root), read(root, 'content/adrs/b.md')]).toEqual([without, withHint]);
});

test('a file beside the document is mended too, and a link to a document stays one', async () => {
  const root = writeTree({
    'docwright.config.ts': `import { defineConfig, defineDocType, sidecar, z } from '${index}';
export default defineConfig({ types: [defineDocType({
  name: 'note', folder: 'notes', frontmatter: z.object({ title: z.string(), status: z.string() }),
  metadata: sidecar('*.meta.yaml'), keys: 'in order',
})] });
`,
    'content/notes/a.md': 'Text.\n',
    'content/notes/a.meta.yaml': '\uFEFFstatus: new # now\r\ntitle: A\r\n',
    'elsewhere/b.md': '---\nstatus: new\ntitle: B\n---\nText.\n',
  });
  symlinkSync('../../elsewhere/b.md', join(root, 'content/notes/b.md'));
  expect(spawn('fix', '--root', root)).toMatchObject({
    status: 0,
    out: expect.stringContaining('2 findings in 2 files mended') as string,
  });
  expect(read(root, 'content/notes/a.meta.yaml')).toBe('\uFEFFtitle: A\r\nstatus: new # now\r\n');
  expect(read(root, 'elsewhere/b.md')).toBe('---\ntitle: B\nstatus: new\n---\nText.\n');
  expect(lstatSync(join(root, 'content/notes/b.md')).isSymbolicLink()).toBe(true);
});

test('edits without effect, or that break the document, are taken back; others are not', async () => {
  const root = writeTree({
    'docwright.config.ts': `import { defineConfig, defineDocType, required, z } from '${index}';
export default defineConfig({ types: [defineDocType({
  name: 'note', folder: 'notes', frontmatter: z.looseObject({}),
  sections: [required('One', { guidance: 'A {brace' }), required('Two', { guidance: 'Words.' })],
})] });
`,
    'content/notes/fence.md': '## One\n\ncafÃ© donâ€™t\n\n```\nopen\n',
    'content/notes/brace.mdx': 'donâ€™t\n\n## Two\n\nText.\n',
  });
  const { out } = spawn('fix', '--root', root);
  expect(out.split('\n').filter((line) => line.startsWith('content/'))).toEqual([
    'content/notes/brace.mdx:1:4 garbled-text  "â€™" should be "’"',
    'content/notes/fence.md:3:4 garbled-text  "Ã©" should be "é", and 1 more in this line',
  ]);
  expect(read(root, 'content/notes/fence.md')).toBe('## One\n\ncafé don’t\n\n```\nopen\n');
  expect(read(root, 'content/notes/brace.mdx')).toBe('don’t\n\n## Two\n\nText.\n');
  expect(readdirSync(join(root, 'content/notes'))).toEqual(['brace.mdx', 'fence.md']);
});
