import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../support/cli.ts';
import { git } from '../support/git.ts';
import { ownRoot } from '../support/own-site.ts';

const adr = 'content/adrs/0001-use-text.md';

/** Text of the statistics of a project. */
function statisticsOf(root: string): string {
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(ownRoot, join(root, 'node_modules/docwright'));
  symlinkSync(join(ownRoot, 'node_modules/astro'), join(root, 'node_modules/astro'));
  const { status, out, err } = spawn('build', '--root', root);
  if (status !== 0) throw new Error(out + err);
  return readFileSync(join(root, 'dist/statistics/index.html'), 'utf8');
}

const counted = /<h2 id="weeks">/;
const said = 'built from a shallow clone';

test('weeks are counted from a whole history; a shallow clone says so, and without git nothing is said', () => {
  const tree = { 'docwright.config.mjs': 'export default { history: true };\n', '.gitignore': 'node_modules\ndist\n' };
  const root = writeTree({ ...tree, [adr]: goodAdr });
  git(root, 'init', '-q');
  for (const day of ['2026-01-04', '2026-01-06', '2026-01-07']) {
    git(root, 'add', '.');
    git(root, 'commit', '-q', '--allow-empty', '-m', day, '--date', `${day}T12:00:00Z`);
  }
  const shallow = join(writeTree({}), 'clone');
  git(root, 'clone', '-q', '--depth', '1', `file://${root}`, shallow);
  const whole = statisticsOf(root);
  expect(whole).toMatch(counted);
  expect(whole).toContain('<time datetime="2025-12-29">');
  const short = statisticsOf(shallow);
  expect(short).toContain(said);
  expect(short).not.toMatch(counted);
  const none = statisticsOf(writeTree({ ...tree, [adr]: goodAdr }));
  expect(none).not.toContain(said);
  expect(none).not.toMatch(counted);
}, 240_000);
