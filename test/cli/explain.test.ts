import { expect, test } from 'vitest';
import { goodAdr, run, spawn, writeTree } from '../support/cli.ts';

test('a rule: its level, what it asks for, why, and an example of each kind', async () => {
  const { status, out } = await run('explain', 'missing-section');
  expect(status).toBe(0);
  expect(out).toMatch(/^missing-section \(error\)\n\nA section .+\n.+\n\nFound in:\n\n  ## Context\n/);
  expect(out).toContain('\nNot in:\n\n  ## Context\n');
});

test('a file: its type, contract, and each rule with who says its level, and where', () => {
  const config = `import { adr, defineConfig } from '${new URL('../../src/index.ts', import.meta.url).href}';
export default defineConfig({
  types: [{ ...adr, severityByStatus: { accepted: 'warning' } }],
  rules: {
    'too-long': 'info',
  },
  overrides: [{ files: ['adrs/old*'], rules: { 'broken-link': 'off' } }],
});
`;
  const root = writeTree({ 'docwright.config.mts': config, 'content/adrs/old.md': goodAdr });
  const { status, out } = spawn('explain', 'content/adrs/old.md', '--root', root);
  expect(status).toBe(0);
  for (const line of [
    'Type: ADR (adr), for adrs/**',
    'Lines: 16, of 15 to 200',
    '  title  required; Name of the document, as it stands in lists and search results.',
    '  Context  required; or Context and Problem Statement',
    '  too-long  info (the rule itself: error, then rules: info, then status accepted: info), docwright.config.mts:5',
    '  broken-link  off (the rule itself: error, then status accepted: warning, then overrides for adrs/old*: off), docwright.config.mts:7',
    '  heading-skip  warning (the rule itself: warning, then status accepted: warning)',
  ]) {
    expect(out.split('\n').map((found) => found.replace(/(?<=\S) {2,}/, '  '))).toContain(line);
  }
});

test('a figure', async () => {
  const { status, out } = await run('explain', 'tasks.parallelShare');
  expect(status).toBe(0);
  expect(out).toContain('The same as a part of all tasks, in percent');
  expect(out).toContain('<Stat of="tasks.parallelShare"');
});

test('a file that no type covers', async () => {
  const root = writeTree({ 'content/notes/n.md': '# N\n' });
  expect((await run('explain', 'content/notes/n.md', '--root', root)).out).toContain(
    'No document type covers it. The types are for plans/**; adrs/**',
  );
});

test.each([
  ['mising-section', 'is no rule, no figure and no file; did you mean missing-section?'],
  ['content', 'is no document'],
])('%s', async (subject, message) => {
  const root = writeTree({ 'content/adrs/a.md': goodAdr });
  expect(await run('explain', subject, '--root', root)).toMatchObject({
    status: 2,
    err: expect.stringContaining(message) as string,
  });
});
