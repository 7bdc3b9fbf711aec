import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../support/cli.ts';
import { orcaTasks } from '../views/plan/orca.ts';

const repository = join(import.meta.dirname, '../..');

const plan = (title: string, tasks: string): string =>
  `---\ntitle: ${title}\nversion: '1'\ndate: 2025-01-27\nauthor: lead\npurpose: A plan.\naudience: [Architect]\nstatus: active\nproject: ${title}\n---\n\n## Tasks\n\n${tasks}`;

const other =
  '| ID | Task | Owner | Days |\n|---|---|---|---|\n| X1 | Another | Writer | 1 |\n| X2 | More | Writer | 1 |\n';

const rules = Object.fromEntries(
  ['missing-section', 'too-short', 'orphan-document', 'date-order', 'task-without-owner'].map((id) => [id, 'off']),
);

/** All files of the site but for the search index, by path. */
function siteOf(root: string): Map<string, string> {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('pagefind'));
  return new Map(paths.map((path) => [path.slice(dist.length + 1), readFileSync(path, 'latin1')]));
}

test('one cell of a plan changes what shows it, and nothing else', () => {
  const path = 'content/plans/orca.md';
  const root = writeTree({
    'docwright.config.mjs': `export default { rules: ${JSON.stringify(rules)} };\n`,
    [path]: plan('Orca', orcaTasks),
    'content/plans/other.md': plan('Other', other),
    'content/adrs/0001-use-text.md': goodAdr.replace('status:', 'project: Orca\nstatus:'),
  });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(repository, join(root, 'node_modules/docwright'));
  symlinkSync(join(repository, 'node_modules/astro'), join(root, 'node_modules/astro'));
  const build = (): void => {
    const { status, out, err } = spawn('build', '--root', root, '--as-of', '2025-01-31');
    if (status !== 0) throw new Error(out + err);
  };
  build();
  const before = siteOf(root);
  const rows = orcaTasks.split('\n');
  const row = rows.findIndex((line) => /^\| *T11 *\|/.test(line));
  const owner = rows[row]!.split('|')[3]!;
  writeFileSync(join(root, path), plan('Orca', orcaTasks.replace(rows[row]!, rows[row]!.replace(owner, ' Newcomer '))));
  build();
  const after = siteOf(root);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  const withData = (name: string): string[] => [`${name}.json`, `${name}/index.html`];
  // T14 waits for the task, and it waits for T7 and T8: their packets say whose it is.
  const packets = ['T11', 'T14', 'T7', 'T8'].map((id) => `tasks/plans/orca/${id}`);
  expect(changed.toSorted()).toEqual(
    [
      'docwright.json',
      'llms-full.txt',
      'plans/orca.md',
      'plans/orca/index.html',
      ...['tracker', 'tracker/plans/orca', 'roles', 'roles/newcomer', 'roles/quality-engineer'].flatMap(withData),
      ...packets.flatMap((name) => [`${name}.md`, `${name}/index.html`]),
      // The new name has a word less.
      ...withData('statistics'),
    ].toSorted(),
  );
}, 240_000);
