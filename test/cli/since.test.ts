import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, run, writeTree } from '../support/cli.ts';

const bad = goodAdr.replace('## Decision', '## Decided');

/** A commit on main with an old fault and a link from b to a, and a branch. */
function repository(): string {
  const root = writeTree({
    'content/adrs/a.md': goodAdr,
    'content/adrs/b.md': `${goodAdr}\nSee [a](a.md#decision) and ![i](i.png).\n`,
    'content/adrs/i.png': '',
    'content/adrs/old.md': bad,
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=one');
  git('checkout', '--quiet', '-b', 'topic');
  return root;
}

async function findings(root: string): Promise<string[]> {
  const { out } = await run('check', '--root', root, '--since', 'main', '--format', 'json');
  const { diagnostics } = JSON.parse(out) as { diagnostics: { ruleId: string; path: string; severity: string }[] };
  return diagnostics.filter(({ severity }) => severity !== 'info').map(({ ruleId, path }) => `${path} ${ruleId}`);
}

const other = 'content/adrs/b.md';

test.each<[what: string, change: (root: string) => void, expected: string[]]>([
  ['nothing', () => undefined, []],
  [
    'a new fault',
    (root) => writeFileSync(join(root, 'content/adrs/new.md'), bad),
    ['content/adrs/new.md missing-section'],
  ],
  [
    'an old fault in a document that changed',
    (root) => writeFileSync(join(root, 'content/adrs/old.md'), `${bad}\nMore.\n`),
    ['content/adrs/old.md missing-section'],
  ],
  [
    'a heading that others link to',
    (root) => writeFileSync(join(root, 'content/adrs/a.md'), goodAdr.replace('## Decision', '## Decision Outcome')),
    [`${other} broken-anchor`],
  ],
  ['a document that is gone', (root) => rmSync(join(root, 'content/adrs/a.md')), [`${other} broken-link`]],
  ['an image that is gone', (root) => rmSync(join(root, 'content/adrs/i.png')), [`${other} broken-image`]],
  [
    'a document that is moved',
    (root) => {
      rmSync(join(root, 'content/adrs/a.md'));
      writeFileSync(join(root, 'content/adrs/c.md'), goodAdr);
    },
    [`${other} broken-link`],
  ],
])('%s', async (_, change, expected) => {
  const root = repository();
  change(root);
  expect(await findings(root)).toEqual(expected);
});

test('a ref that does not exist', async () => {
  expect(await run('check', '--root', repository(), '--since', 'nowhere')).toMatchObject({
    status: 2,
    err: 'docwright: git knows no commit "nowhere"\n',
  });
});
