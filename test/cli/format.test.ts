import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { goodAdr, run, writeTree } from '../support/cli.ts';

const bad = goodAdr.replace('## Decision', '## Decided');
const tree = (files: Record<string, string> = {}) => writeTree({ 'content/adrs/a.md': bad, ...files });
const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

test('several formats, each in its place; folders are made', async () => {
  const root = tree();
  const out = join(root, 'out', 'deep');
  const formats = ['--format', `sarif=${out}/a=b.sarif`, '--format', 'concise', '--format', `junit=${out}/junit.xml`];
  const outcome = await run('check', '--root', root, ...formats);
  expect(outcome).toMatchObject({ status: 1, err: '' });
  expect(outcome.out).toMatch(/^content\/adrs\/a\.md:11:11 error missing-section [^\n]+\n/);
  expect(JSON.parse(read(out, 'a=b.sarif'))).toMatchObject({ version: '2.1.0' });
  expect(read(out, 'junit.xml')).toContain('<testcase name="content/adrs/a.md"');
});

test('with files only, standard output is empty', async () => {
  const root = tree();
  expect(await run('check', '--root', root, '--format', `json=${root}/a.json`)).toEqual({
    status: 1,
    out: '',
    err: '',
  });
  expect(JSON.parse(read(root, 'a.json'))).toMatchObject({ summary: { errors: 1 } });
});

test.each<[formats: string[], message: string]>([
  [['pretty', 'json'], 'Only one --format goes to standard output; give the other a file: --format json=<file>'],
  [['json=a', 'sarif=./a'], 'Two reports would go to ./a'],
  [['sarif='], '--format sarif= names no file'],
  [['toString'], 'not "toString"'],
])('%j is refused before anything is checked', async (formats, message) => {
  const outcome = await run('check', '--root', tree(), ...formats.flatMap((format) => ['--format', format]));
  expect(outcome).toMatchObject({ status: 2, out: '' });
  expect(outcome.err).toContain(message);
});

test('a file that cannot be written ends with 2, after the others', async () => {
  const root = tree({ file: '' });
  const formats = ['--format', `json=${root}/file/a.json`, '--format', 'concise', '--format', `json=${root}/b.json`];
  const { status, out, err } = await run('check', '--root', root, ...formats);
  expect(status).toBe(2);
  expect(err).toMatch(/^docwright: .*\/file\/a\.json cannot be written \(E\w+\)\n$/);
  expect(out).toContain('missing-section');
  expect(existsSync(join(root, 'b.json'))).toBe(true);
});

test('what CI shows beside files has paths from the repository', async () => {
  const repository = writeTree({ 'docs/content/adrs/a.md': bad });
  mkdirSync(join(repository, '.git'));
  const root = join(repository, 'docs');
  const path = async (format: string) => (await run('check', '--root', root, '--format', format)).out;
  expect(await path('github')).toContain('file=docs/content/adrs/a.md,');
  expect(await path('gitlab')).toContain('"path": "docs/content/adrs/a.md"');
  expect(await path('sarif')).toContain('"uri": "docs/content/adrs/a.md"');
  expect(await path('concise')).toMatch(/^content\/adrs\/a\.md/);
});

test('a finding has the page of its rule where the config has a site', async () => {
  const config = "export default { site: 'https://docs.example.org', base: '/base' };\n";
  const root = tree({ 'docwright.config.mjs': config });
  const { out } = await run('check', '--root', root, '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    diagnostics: [{ page: 'https://docs.example.org/base/rules/missing-section/' }],
  });
});

describe('the summary of a GitHub job', () => {
  const check = async (summaryFile: string, ...formats: string[]) =>
    main(['check', '--root', tree(), ...formats], { out: () => {}, err: () => {}, color: false, summaryFile });

  test('is appended to what is there', async () => {
    const file = join(writeTree({ summary: 'Before\n' }), 'summary');
    expect(await check(file, '--format', 'github')).toBe(1);
    expect(read(file)).toMatch(/^Before\n## docwright\n\n1 document checked: 1 error/);
  });

  test('is for the format github only', async () => {
    const file = join(writeTree({}), 'summary');
    await check(file, '--format', 'pretty');
    expect(existsSync(file)).toBe(false);
  });

  test('stays below 1 MiB', async () => {
    const file = join(writeTree({}), 'summary');
    writeFileSync(file, 'x'.repeat(1024 * 1024 - 250));
    await check(file, '--format', 'github');
    expect(read(file).length).toBeLessThan(1024 * 1024);
    expect(read(file).slice(-250)).toMatch(/x## docwright\n[^x]*\n1 finding left out; [^\n]+\n$/);
  });
});
