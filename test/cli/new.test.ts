import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, run, spawn, writeTree } from '../support/cli.ts';

const create = (root: string, ...args: string[]) =>
  run('new', ...args, '--root', root, '--author', 'A B', '--date', '2026-11-20');

test('an ADR is numbered, dated and has the sections of its contract with their guidance', async () => {
  const root = writeTree({ 'content/adrs/0007-x.md': goodAdr, 'content/adrs/0009-y.mdx': goodAdr });
  const { status, out } = await create(root, 'adr', 'Use: a [thing] & more');
  expect({ status, out }).toEqual({ status: 0, out: 'content/adrs/0010-use-a-thing-more.md\n' });
  const text = readFileSync(join(root, out.trim()), 'utf8');
  expect(text).toMatch(
    /^---\ntitle: 'Use: a \[thing\] & more'\nversion: '0\.1'\ndate: '2026-11-20'\nauthor: A B\npurpose: # .+\naudience: # .+\nstatus: proposed\n---\n\n## Context\n\n\S/,
  );
  expect(text.match(/^## .+/gm)).toEqual(['## Context', '## Decision', '## Consequences']);
});

test.each(['plan', 'adr', 'runbook', 'spec'])('a new %s fails only for what its author has to write', async (type) => {
  const root = writeTree({ 'content/adrs/0001-x.md': goodAdr });
  const { out: path } = await create(root, type, 'Something');
  const { out } = await run('check', path.trim(), '--root', root, '--format', 'json');
  const { diagnostics } = JSON.parse(out) as { diagnostics: { ruleId: string; severity: string; message: string }[] };
  const left = diagnostics.filter(({ ruleId }) => !['empty-section', 'orphan-document', 'too-short'].includes(ruleId));
  expect(left.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([
    'invalid-frontmatter "purpose" is empty',
    'invalid-frontmatter "audience" is empty',
  ]);
  expect(diagnostics.some(({ ruleId }) => ruleId === 'empty-section')).toBe(true);
});

test.each<[what: string, type: string, title: string, code: string]>([
  ['a name that is too long', 'plan', 'long '.repeat(100), 'ENAMETOOLONG'],
  ['a folder that is a file', 'adr', 'x', 'EEXIST'],
])('what cannot be written: %s', async (_, type, title, code) => {
  const { status, err } = await create(writeTree({ 'content/plans/a.md': '', 'content/adrs': '' }), type, title);
  expect(status).toBe(2);
  expect(err).toMatch(new RegExp(`cannot be written \\(${code}\\)\n$`));
});

test('a document is never overwritten', async () => {
  const root = writeTree({ 'content/plans/big.md': 'mine\n' });
  const { status, err } = await create(root, 'plan', 'Big');
  expect(status).toBe(2);
  expect(err).toContain('content/plans/big.md exists already');
  expect(readFileSync(join(root, 'content/plans/big.md'), 'utf8')).toBe('mine\n');
});

test.each<[args: string[], message: string]>([
  [['plam', 'x'], 'There is no document type "plam"; did you mean plan?'],
  [['plan', '§'], 'The title needs at least one letter or digit'],
  [['plan', '../../x', '--date', '2026-02-30'], '--date takes a day as YYYY-MM-DD, not "2026-02-30"'],
  [['plan', 'x', '--date', 'today'], '--date takes a day'],
])('new %j', async (args, message) => {
  const { status, err } = await run('new', '--root', writeTree({}), '--author', 'A', ...args);
  expect(status).toBe(2);
  expect(err).toContain(message);
});

test('a title cannot lead out of the folder', async () => {
  const root = writeTree({});
  const { out } = await create(root, 'plan', '../../Escape');
  expect(out).toBe('content/plans/escape.md\n');
});

test.each<[fields: string, text: string]>([
  ['title: z.string(),', '---\ntitle: One\nkind: idea\n---\n'],
  ['title: z.string().max(2), version: z.string(),', "---\ntitle:\nversion: '0.1'\nkind: idea\n---\n"],
  ['', '---\nkind: idea\n---\n\n# One\n'],
])('a type of a user, in MDX, whose required fields come from its schema: %s', (fields, text) => {
  const config = `import { defineConfig, defineDocType, required, z } from 'docwright';
export default defineConfig({ types: [defineDocType({ name: 'note', files: ['team/notes/*.mdx'],
  frontmatter: z.strictObject({ ${fields} kind: z.enum(['idea', 'fact']), extra: z.string().optional() }),
  sections: [required('Tasks', { columns: ['ID', 'Task'] })] })] });\n`;
  const index = join(import.meta.dirname, '../../src/index.ts');
  const root = writeTree({ 'docwright.config.mts': config.replace("'docwright'", `'${index}'`) });
  expect(spawn('new', 'note', 'One', '--mdx', '--author', 'A', '--root', root)).toMatchObject({
    out: 'content/team/notes/one.mdx\n',
  });
  expect(readFileSync(join(root, 'content/team/notes/one.mdx'), 'utf8')).toBe(
    `${text}\n## Tasks\n\n| ID | Task |\n| --- | ---- |\n`,
  );
});

test.each<[option: string, path: string]>([
  ["folder: 'notes (old)'", 'content/notes (old)/a.md'],
  ["folder: 'a{b,c}'", 'content/a{b,c}/a.md'],
  ["files: ['**/*.md']", 'content/a.md'],
  ["files: ['x/y/[a-z]*.md']", 'content/x/y/a.md'],
  ["files: ['x/{y,z}/*.md', 'x/*.md']", 'content/x/a.md'],
])('a new document of a type with %s', async (option, path) => {
  const docwright = new URL('../../src/index.ts', import.meta.url).href;
  const config = `import { defineConfig, defineDocType, z } from '${docwright}';
export default defineConfig({ types: [defineDocType({ name: 'note', ${option}, frontmatter: z.looseObject({}) })] });\n`;
  const root = writeTree({ 'docwright.config.mts': config });
  expect(await create(root, 'note', 'A')).toMatchObject({ status: 0, out: `${path}\n` });
});
