import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, writeTree } from '../support/cli.ts';

const docwright = new URL('../../src/index.ts', import.meta.url).href;

const plan = (section: string, more = '') =>
  `---\ntitle: A\nversion: '1.2'\n---\n\n## Goals\n\nTwo.\n${section}\n## Open questions\n\nNone.\n${more}`;

const table = (rows: string) => `\n## Approvals\n\nRead it first.\n\n${rows}\n`;

/** Signs the document of a new project. @returns What it says then, without the hash. */
async function sign(files: Record<string, string>, ...args: string[]) {
  const root = writeTree(files);
  const path = Object.keys(files)[0] ?? '';
  const outcome = await run('sign', path, '--root', root, '--as-of', '2026-11-20', ...args);
  const read = () => readFileSync(join(root, path), 'utf8');
  const [hash = ''] = /\b[0-9a-f]{12}\b/.exec(outcome.out) ?? [];
  return { ...outcome, hash, root, path, read, text: hash === '' ? read() : read().replaceAll(hash, 'HASH') };
}

test('the row of the role is filled in; columns are added where they are missing, and all keep their width', async () => {
  const before = table(
    '| Version | Role    | Signed on  |\n|:-------:|---------|-----------:|\n|         | Sponsor | 2026-01-01 |\n|         | QA      |            |',
  );
  const { status, out, hash, read } = await sign({ 'content/plans/a.md': plan(before) }, '--as', 'qa');
  expect({ status, out }).toEqual({
    status: 0,
    out: `content/plans/a.md:17 signed by qa, version 1.2, 2026-11-20, ${hash}\n`,
  });
  const after = table(
    `| Version | Role    | Signed on  | Hash         |\n|:-------:|---------|-----------:|--------------|\n|         | Sponsor | 2026-01-01 |              |\n|   1.2   | QA      | 2026-11-20 | ${hash} |`,
  );
  const written = read();
  expect([plan(after), plan(after.replace('|   1.2   |', '| 1.2     |'))]).toContain(written);
});

test.each<[what: string, before: string, args: string[], after: string]>([
  [
    'a table that is not padded changes in one line',
    '| Role | Name | Date | Version | Hash |\n|---|---|---|---|---|\n|QA||||\n| Sponsor | | | | |',
    ['--as', 'Sponsor', '--name', 'Ann Lee'],
    '| Role | Name | Date | Version | Hash |\n|---|---|---|---|---|\n|QA||||\n| Sponsor | Ann Lee | 2026-11-20 | 1.2 | HASH |',
  ],
  [
    'a column more in the manner of the others',
    '| Role | Date | Version |\n|---|:-:|---|\n| QA | | |',
    ['--as', 'QA'],
    '| Role | Date | Version | Hash |\n|---|:-:|---|---|\n| QA | 2026-11-20 | 1.2 | HASH |',
  ],
  [
    'a role that has no row gets one',
    '| Hash | Role | Date | Version |\n|---|---|---|---|\n| | QA | | |',
    ['--as', 'Head | of {X} <b>'],
    '| Hash | Role | Date | Version |\n|---|---|---|---|\n| | QA | | |\n| HASH | Head \\| of \\{X\\} \\<b\\> | 2026-11-20 | 1.2 |',
  ],
  [
    'of two rows of a role, the one with the name',
    '| Role | Name | Date | Version | Hash |\n|---|---|---|---|---|\n| QA | Bo | | | |\n| QA | Ann | | | |',
    ['--as', 'QA', '--name', 'ann'],
    '| Role | Name | Date | Version | Hash |\n|---|---|---|---|---|\n| QA | Bo | | | |\n| QA | ann | 2026-11-20 | 1.2 | HASH |',
  ],
  [
    'a section without a table gets one',
    'Nobody yet.',
    ['--as', 'QA'],
    'Nobody yet.\n\n| Role | Name | Date       | Version | Hash         |\n| ---- | ---- | ---------- | ------- | ------------ |\n| QA   |      | 2026-11-20 | 1.2     | HASH |',
  ],
])('%s', async (_, before, args, after) => {
  const { status, err, text } = await sign({ 'content/plans/a.md': plan(table(before)) }, ...args);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(text).toBe(plan(table(after)));
});

test.each(['md', 'mdx'])('a document without the section gets it where its contract has it: %s', async (format) => {
  const { text } = await sign({ [`content/plans/a.${format}`]: plan('') }, '--as', 'QA');
  expect(text).toBe(
    plan(
      '\n## Sign-offs\n\n| Role | Name | Date       | Version | Hash         |\n| ---- | ---- | ---------- | ------- | ------------ |\n| QA   |      | 2026-11-20 | 1.2     | HASH |\n',
    ),
  );
});

test('line ends, byte order mark and all other lines stay', async () => {
  const text = `\uFEFF${plan(table('| Role | Date | Version | Hash |\n|---|---|---|---|\n| QA | | | |')).replaceAll('\n', '\r\n')}`;
  const { hash, read } = await sign({ 'content/plans/a.md': text }, '--as', 'QA');
  expect(read()).toBe(text.replace('| QA | | | |', `| QA | 2026-11-20 | 1.2 | ${hash} |`));
});

test('a sign-off holds for a second one, and lapses when the text changes', async () => {
  const { root, path, read, hash } = await sign({ 'content/plans/a.md': plan('') }, '--as', 'QA');
  const second = await run('sign', path, '--root', root, '--as', 'Sponsor', '--as-of', '2026-11-21');
  expect(second.out).toContain(`:15 signed by Sponsor, version 1.2, 2026-11-21, ${hash}`);
  const lapsed = async () => {
    const { out } = await run('check', '--root', root, '--format', 'concise', '--as-of', '2026-11-21');
    return out.split('\n').filter((line) => line.includes('lapsed-sign-off'));
  };
  await expect(lapsed()).resolves.toEqual([]);
  writeFileSync(join(root, path), read().replace('Two.', 'Three.'));
  await expect(lapsed()).resolves.toHaveLength(2);
});

const nowhere = { 'content/plans/a.md': plan('') };

test.each<[what: string, files: Record<string, string>, args: string[], message: string]>([
  ['no role', nowhere, [], 'sign needs --as <role>'],
  ['an empty role', nowhere, ['--as', ' '], '--as takes a name on one line, not ""'],
  ['a name of two lines', nowhere, ['--as', 'QA', '--name', 'a\nb'], '--name takes a name on one line'],
  ['no day', nowhere, ['--as', 'QA', '--as-of', '2026-02-30'], '--as-of takes a day'],
  ['a document that cannot be parsed', { 'content/plans/a.mdx': '<b>' }, ['--as', 'QA'], 'a.mdx cannot be signed: The'],
  ['a document of no type', { 'content/a.md': 'A.' }, ['--as', 'QA'], 'content/a.md is of no type'],
  [
    'two rows that could be meant',
    { 'content/plans/a.md': plan(table('| Role | Date |\n|---|---|\n| QA | |\n| qa | |')) },
    ['--as', 'QA'],
    'has 2 rows for "QA"; say whose it is with --name',
  ],
])('nothing is written: %s', async (_, files, args, message) => {
  const root = writeTree(files);
  const [path = ''] = Object.keys(files);
  const { status, err } = await run('sign', path, '--root', root, ...args);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(message) });
  expect(err).not.toContain('    at ');
  expect(readFileSync(join(root, path), 'utf8')).toBe(files[path]);
});

test('a folder is not signed, nor a type that knows no sign-offs', async () => {
  const config = `import { defineDocType, z } from '${docwright}';\nexport default { types: [defineDocType({ name: 'note', folder: 'notes', frontmatter: z.looseObject({}) })] };\n`;
  const root = writeTree({ 'docwright.config.ts': config, 'content/notes/a.md': 'A.', 'content/notes/b.md': 'B.' });
  const folder = await run('sign', 'content/notes', '--root', root, '--as', 'QA');
  expect(folder).toMatchObject({ status: 2, err: expect.stringContaining('this names 2') });
  const type = await run('sign', 'content/notes/a.md', '--root', root, '--as', 'QA');
  expect(type).toMatchObject({ status: 2, err: expect.stringContaining('add signOffsSection to the sections') });
});
