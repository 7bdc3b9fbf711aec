import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, run, spawn, writeTree } from '../support/cli.ts';

const bad = goodAdr.replace('## Decision', '## Decided');
const file = 'docwright.baseline.json';

const check = async (root: string, ...flags: string[]) => {
  const { status, out } = await run('check', '--root', root, '--format', 'json', ...flags);
  const { summary, diagnostics } = JSON.parse(out) as {
    summary: { known?: number };
    diagnostics: { ruleId: string; path: string; severity: string; range: { start: { line: number } } }[];
  };
  const findings = diagnostics.map(({ ruleId, path, range }) => `${path}:${range.start.line} ${ruleId}`);
  return { status, known: summary.known, findings };
};

test('an old tree is green with a baseline, a new fault in it is red, a mended one has to leave the list', async () => {
  const root = writeTree({ 'content/adrs/a.md': bad, 'content/adrs/b.md': bad });
  expect((await check(root)).status).toBe(1);
  expect(await run('baseline', '--root', root)).toMatchObject({
    status: 0,
    out: expect.stringContaining('lists 4 findings') as string,
  });
  expect(await check(root)).toEqual({ status: 0, known: 4, findings: [] });
  expect((await run('check', '--root', root)).out).toContain('nothing new found; 4 known findings left out');

  writeFileSync(
    join(root, 'content/adrs/a.md'),
    bad.replace('## Context', 'One more line.\n\nSee [x](x.md).\n\n## Context'),
  );
  expect(await check(root)).toEqual({ status: 1, known: 4, findings: ['content/adrs/a.md:13 broken-link'] });

  writeFileSync(join(root, 'content/adrs/a.md'), goodAdr);
  const stale = await check(root);
  expect(stale).toMatchObject({ status: 1, known: 3, findings: [`${file}:5 stale-baseline`] });
  expect((await check(root, '--no-baseline')).findings).not.toContain(`${file}:5 stale-baseline`);

  expect(await run('baseline', '--prune', '--root', root)).toMatchObject({
    out: `${file}: 1 mended findings taken out, 3 left\n`,
  });
  expect(await check(root)).toEqual({ status: 0, known: 3, findings: [] });
});

test('only named documents are checked: entries of others are not missed', async () => {
  const root = writeTree({ 'content/adrs/a.md': bad, 'content/adrs/b.md': bad });
  await run('baseline', '--root', root);
  expect(await check(root, 'content/adrs/a.md')).toMatchObject({ status: 0, known: 2, findings: [] });
});

test('the build passes with known findings', async () => {
  const root = writeTree({ 'content/adrs/a.md': bad });
  await run('baseline', '--root', root);
  expect(spawn('build', '--root', root)).toMatchObject({
    status: 0,
    out: expect.stringContaining('1 known finding') as string,
  });
});

test.each([
  ['damaged', '{"version": 1, "findings": [', 'is damaged'],
  ['of another version', '{"version": 2, "findings": []}', 'is damaged'],
])('a baseline that is %s stops the check', async (_, text, message) => {
  const root = writeTree({ 'content/adrs/a.md': goodAdr, [file]: text });
  expect(await run('check', '--root', root)).toMatchObject({
    status: 2,
    err: expect.stringContaining(message) as string,
  });
});

test('pruning without a baseline is a mistake; the file has one line for each entry', async () => {
  const root = writeTree({ 'content/adrs/a.md': bad });
  expect(await run('baseline', '--prune', '--root', root)).toMatchObject({ status: 2 });
  await run('baseline', '--root', root);
  expect(readFileSync(join(root, file), 'utf8').split('\n')).toHaveLength(7);
});
