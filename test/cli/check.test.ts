import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, environment, goodAdr, run, writeTree } from '../support/cli.ts';

const bad = goodAdr.replace('## Decision', '## Decided');
const tree = (more: Record<string, string> = {}) =>
  writeTree({
    'content/adrs/a.md': goodAdr,
    'content/adrs/b.md': bad,
    'content/notes/n.md': '# Note\n',
    'content/adrs/deep/c.md': bad,
    ...more,
  });

interface Output {
  summary: Record<string, number>;
  diagnostics: { path: string; ruleId: string; severity: string }[];
}

async function checkJson(...args: string[]): Promise<Output & { status: number }> {
  const { status, out } = await run('check', ...args, '--format', 'json');
  return { status, ...(JSON.parse(out) as Output) };
}

test('JSON has the shape of the specification', async () => {
  const { out } = await run('check', '--root', tree(), '--format', 'json');
  expect(JSON.parse(out)).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    summary: { documents: 4, errors: 2, warnings: 1, infos: 3, durationMs: expect.any(Number) as number },
    diagnostics: expect.arrayContaining([
      {
        ruleId: 'missing-section',
        severity: 'error',
        message: 'ADR has no "Decision" (or "Decision Outcome") section',
        help: 'Add it after "Context": ## Decision',
        path: 'content/adrs/b.md',
        docType: 'adr',
        range: { start: { line: 11, column: 11 }, end: { line: 11, column: 11 } },
        edits: [
          {
            range: { start: { line: 15, column: 1 }, end: { line: 15, column: 1 } },
            text: '## Decision\n\nWhat is decided, in whole sentences: "We will ...".\n\n',
          },
        ],
      },
    ]) as unknown[],
  });
});

test('findings are sorted by path and position', async () => {
  const { diagnostics } = await checkJson('--root', tree());
  const paths = diagnostics.map(({ path }) => path);
  expect(paths).toEqual(paths.toSorted());
});

test.each<[paths: string[], documents: number, errors: number]>([
  [['content/adrs/a.md'], 1, 0],
  [['content/adrs'], 3, 2],
  [['content/adrs/deep', 'content/adrs/a.md'], 2, 1],
  [['.'], 4, 2],
])('only the paths %j', async (paths, documents, errors) => {
  const root = tree();
  const { summary, status } = await checkJson(...paths, '--root', root);
  expect(summary).toMatchObject({ documents, errors });
  expect(status).toBe(errors > 0 ? 1 : 0);
});

describe('flags', () => {
  const warned = () => writeTree({ 'content/adrs/a.md': goodAdr, 'content/notes/n.md': '# Note\n' });

  test.each<[flags: string[], status: number]>([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--quiet', '--max-warnings', '0'], 1],
  ])('one warning with %j exits with %i', async (flags, status) => {
    expect((await run('check', '--root', warned(), ...flags)).status).toBe(status);
  });

  test('--quiet leaves warnings out, not their count', async () => {
    const { out } = await run('check', '--root', warned(), '-q');
    expect(out).not.toContain('untyped-document');
    expect(out).toContain('1 warning');
  });

  test.each([
    ['2026-06-29', 0],
    ['2026-10-01', 1],
  ])('--as-of %s finds %i overdue reviews', async (day, warnings) => {
    const text = '---\ndate: 2026-01-01\nstatus: active\n---\n';
    const root = writeTree({ 'content/runbooks/a.md': text });
    const { out } = await run('check', '--root', root, '--as-of', day);
    expect(out.split('review-overdue').length - 1).toBe(warnings);
  });

  test('--help names every flag, and exits with 0', async () => {
    const { status, out } = await run('check', '--help');
    expect(status).toBe(0);
    for (const flag of ['--config', '--root', '--format', '--quiet', '--max-warnings']) expect(out).toContain(flag);
    expect((await run('--help')).out).toContain('new <type> <title>');
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test('a folder in the root may begin with two dots', async () => {
  const root = tree({ '..more/x.md': '' });
  const { err } = await run('check', join(root, '..more'), '--root', root);
  expect(err).toContain('No document below');
});

test('a project without documents is told how to write one', async () => {
  const { status, err } = await run('check', '--root', writeTree({ 'content/x.txt': '' }));
  expect({ status, err }).toEqual({
    status: 0,
    err: 'There are no documents in content/; docwright new writes one from its contract\n',
  });
  expect((await run('check', '--root', writeTree({}))).err).toContain('docwright new writes a first document');
});

test('a reader may close the pipe early', () => {
  const command = `"${process.execPath}" "${bin}" check --root "${tree()}" | true`;
  const { stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment() });
  expect(stderr).toBe('');
});

test('files of a list exist, and a list that is not there ends the check', async () => {
  const config = "export default { links: { knownFiles: 'tree.txt' }, rules: { 'orphan-document': 'off' } };\n";
  const text = `${goodAdr}\n[a](../../src/main.ts) [b](../../src/) [c](later.md) [d](Later.md) [e](/docs/x.md)\n`;
  const files = { 'content/adrs/a.md': text, 'docwright.config.mjs': config };
  const list = './src/main.ts\r\n\r\n  content/adrs/later.md\n/docs/x.md\n';
  const { diagnostics } = await checkJson('--root', writeTree({ ...files, 'tree.txt': list }));
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['link-case']);
  const { status, err } = await run('check', '--root', writeTree(files));
  expect(err).toBe('docwright: links.knownFiles: tree.txt cannot be read (ENOENT)\n');
  expect(status).toBe(2);
});

test('a link that was right but for letter case is right when the file gets another name', async () => {
  const root = writeTree({
    'node_modules/.keep': '',
    'content/adrs/a.md': `${goodAdr}\n![A](img/Parts.svg)\n`,
    'content/adrs/img/parts.svg': '<svg/>',
  });
  const found = async () => (await checkJson('--root', root)).diagnostics.map(({ ruleId }) => ruleId);
  expect(await found()).toContain('link-case');
  expect(await found()).toContain('link-case');
  renameSync(join(root, 'content/adrs/img/parts.svg'), join(root, 'content/adrs/img/Parts.svg'));
  expect(await found()).not.toContain('link-case');
});
