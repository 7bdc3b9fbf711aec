import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spawn, writeTree } from '../support/cli.ts';
import { ownRoot } from '../support/own-site.ts';
import { text } from '../views/documents.ts';

test('views say for which days they are worked out, and a build on another of them has nothing to do', () => {
  const root = writeTree({
    'docwright.config.mjs': `export default { rules: ${JSON.stringify(Object.fromEntries(['missing-section', 'too-short', 'invalid-frontmatter'].map((id) => [id, 'off'])))} };\n`,
    'content/runbooks/one.md': text('title: One\ndate: 2025-10-02\nstatus: active\nowner: Ada'),
    'content/plans/work.md': text(
      'title: Work\nstarts: 2026-01-05',
      '## Tasks\n\n| ID | Task | Days | Owner |\n|---|---|---|---|\n| T1 | Go | 2 | Ada |\n',
    ),
  });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(ownRoot, join(root, 'node_modules/docwright'));
  symlinkSync(join(ownRoot, 'node_modules/astro'), join(root, 'node_modules/astro'));
  const build = (asOf: string): string => {
    const { status, out, err } = spawn('build', '--root', root, '--as-of', asOf);
    if (status !== 0) throw new Error(out + err);
    return out;
  };
  const daysOn = (page: string): string | undefined =>
    /worked out for ([^<.]*)\./.exec(readFileSync(join(root, 'dist', page, 'index.html'), 'utf8'))?.[1];
  const all = (): unknown[] => ['', 'tracker', 'reviews', 'roles/ada', 'statistics'].map(daysOn);
  build('2026-02-10');
  expect(all()).toEqual([
    '7 Jan 2026 to 31 Mar 2026',
    'every day from 7 Jan 2026 on',
    'every day up to 28 Feb 2026',
    '7 Jan 2026 to 28 Feb 2026',
    undefined,
  ]);
  const data = JSON.parse(readFileSync(join(root, 'dist/reviews.json'), 'utf8')) as { days: unknown };
  expect(data.days).toEqual({ from: null, upTo: '2026-02-28' });
  expect(build('2026-02-20')).toContain('Nothing changed');
  expect(build('2026-03-01')).not.toContain('Nothing changed');
  expect(all().slice(2, 4)).toEqual(['1 Mar 2026 to 31 Mar 2026', '1 Mar 2026 to 31 Mar 2026']);
}, 240_000);
