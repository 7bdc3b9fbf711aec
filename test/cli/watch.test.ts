import { spawn as spawnProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFailed, test } from 'vitest';
import { bin, environment, goodAdr, run, writeTree } from '../support/cli.ts';

const bad = goodAdr.replace('## Decision', '## Decided');
const index = new URL('../../src/index.ts', import.meta.url).href;
const config = (title: string) =>
  `import { adr, defineConfig } from '${index}';\nexport default defineConfig({ types: [adr], title: ${title} });\n`;

let stop: (signal: NodeJS.Signals) => Promise<unknown> = () => Promise.resolve();
afterEach(() => stop('SIGKILL'));

/** Starts a watch. */
function watch(root: string, ...flags: string[]) {
  const child = spawnProcess(process.execPath, [bin, 'check', '--watch', '--root', root, ...flags], {
    env: environment(),
  });
  const ended = once(child, 'exit');
  const seen = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => void (seen.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (seen.err += chunk.toString()));
  stop = async (signal) => {
    child.kill(signal);
    return ended;
  };
  onTestFailed(() => console.warn(seen));
  const until = (which: 'out' | 'err', words: string) =>
    expect.poll(() => seen[which], { timeout: 30_000, interval: 50 }).toContain(words);
  return {
    seen,
    /** Does something and waits for words that were not there before. */
    after: async (change: () => void, words: string, which: 'out' | 'err' = 'out'): Promise<void> => {
      seen[which] = '';
      change();
      await until(which, words);
    },
    until,
  };
}

const file = (root: string, path: string, text: string) => () => writeFileSync(join(root, path), text);
const a = 'content/adrs/a.md';

test('a fresh report for each change of a document, its folder, the baseline and the config', async () => {
  const root = writeTree({ [a]: goodAdr, 'docwright.config.ts': config('"One"'), 'elsewhere/l.md': goodAdr });
  const { seen, until, after } = watch(root);
  await until('out', '✓ 1 document checked');
  expect(seen.out).toMatch(/^── \d\d:\d\d:\d\d 1 document checked, nothing found ─+\n✓ 1 document/);
  expect(seen.err).toBe('Watching the documents; Ctrl+C ends it\n');

  await after(file(root, a, bad), '✗ 1 document checked: 1 error');
  expect(seen.out).toContain('missing-section');
  mkdirSync(join(root, 'content/adrs/deep'));
  await after(file(root, 'content/adrs/deep/b.md', bad), '2 documents checked: 2 errors');
  await after(file(root, 'content/adrs/deep/b.md', goodAdr), '2 documents checked: 1 error');
  await after(() => renameSync(join(root, a), join(root, 'content/adrs/c.md')), 'content/adrs/c.md:');
  await after(() => rmSync(join(root, 'content/adrs/deep'), { recursive: true }), '✗ 1 document checked: 1 error');

  await after(
    () => symlinkSync('../../elsewhere/l.md', join(root, 'content/adrs/l.md')),
    '2 documents checked: 1 error',
  );
  await after(file(root, 'elsewhere/l.md', bad), '2 documents checked: 2 errors');
  await after(() => rmSync(join(root, 'content/adrs/l.md')), '✗ 1 document checked: 1 error');

  await run('baseline', '--root', root);
  await until('out', 'nothing new found');
  await after(file(root, 'docwright.baseline.json', '{}'), 'docwright.baseline.json is damaged', 'err');
  await after(() => rmSync(join(root, 'docwright.baseline.json')), '✗ 1 document checked: 1 error');

  await after(file(root, 'docwright.config.ts', config('1')), 'docwright.config.ts is not valid', 'err');
  await after(
    file(
      root,
      'docwright.config.ts',
      config('"Two"').replace('{ types', "{ rules: { 'missing-section': 'warning' }, types"),
    ),
    '1 warning',
  );
});

test('it outlives a content folder that goes and comes', async () => {
  const root = writeTree({
    'docs/content/adrs/a.md': goodAdr,
    'docwright.config.ts': config('"One", content: "docs/content"'),
  });
  const { seen, until, after } = watch(root);
  await until('out', '✓ 1 document checked');
  await after(() => rmSync(join(root, 'docs'), { recursive: true }), 'no content folder "docs/content"', 'err');
  mkdirSync(join(root, 'docs/content/adrs'), { recursive: true });
  await after(file(root, 'docs/content/adrs/a.md', bad), '✗ 1 document checked: 1 error');
  expect(seen.err.match(/^docwright:/gm)).toHaveLength(1);
});

test('what changes nothing is not told', async () => {
  const root = writeTree({ [a]: goodAdr });
  const { seen, until, after } = watch(
    root,
    '--format',
    'concise',
    '--format',
    `json=${join(root, 'content/out.json')}`,
  );
  await until('out', '1 document checked');
  writeFileSync(join(root, a), goodAdr);
  writeFileSync(join(root, 'content/adrs/.a.md.swp'), 'x');
  await after(file(root, 'content/adrs/b.md', goodAdr.replace('Use text', 'Use b')), '2 documents checked');
  expect(seen.out.split('──').length - 1).toBeGreaterThan(0);
  expect(seen.out.match(/^── /gm)).toHaveLength(1);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with status 0', async (signal) => {
  const root = writeTree({ [a]: bad });
  const { seen, until } = watch(root);
  await until('out', '✗ 1 document checked');
  expect(await stop(signal)).toEqual([0, null]);
  expect(seen.err).toBe('Watching the documents; Ctrl+C ends it\n');
});

test.each<[flags: string[], expected: string]>([
  [['--max-warnings', '0'], '--max-warnings decides on the exit status, which --watch has none of'],
  [['--format', 'json'], 'give json a file: --format json=<file>'],
  [['--format', 'pretty=x', '--format', 'github'], 'give github a file'],
  [['nowhere'], 'nowhere does not exist'],
  [['--root', 'nowhere'], 'is not a folder'],
])('%j cannot run', async (flags, expected) => {
  const root = writeTree({ [a]: goodAdr });
  const { status, out, err } = await run('check', '-w', '--root', root, ...flags);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(expected);
});

test('a rule file', async () => {
  const rules = (alert: string) => `groups:\n  - rules:\n      - alert: ${alert}\n`;
  const root = writeTree({
    [a]: goodAdr,
    'ops/deep/a.yaml': 'groups: []\n',
    'docwright.config.mjs': "export default { alerts: { rules: ['ops/**/*.yaml'] } };\n",
  });
  const { seen, until, after } = watch(root);
  await until('out', '✓ 1 document checked');
  await after(file(root, 'ops/deep/a.yaml', rules('Down')), 'No runbook answers the alert "Down"');
  await after(file(root, 'ops/b.yaml', rules('Up')), 'No runbook answers the alert "Up"');
  await after(() => rmSync(join(root, 'ops/deep'), { recursive: true }), '1 document checked: 0 errors, 1 warning');
  expect(seen.out).not.toContain('"Down"');
});
