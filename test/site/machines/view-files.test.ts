import { expect, test } from 'vitest';
import { viewFiles } from '../../../src/site/machines/view-files.ts';
import { projectOf } from '../../support/check-text.ts';
import { placeOf } from '../../support/place.ts';
import { orcaTasks } from '../../views/plan/orca.ts';

const plan = (table: string) =>
  `---\ntitle: "</script> \\"Orca\\" 😀"\nstarts: 2025-01-27\n---\n\n## Tasks\n\n${table}`;

const filesOf = (tree: Record<string, string>) =>
  new Map(
    viewFiles(
      placeOf(projectOf(tree, {}, { asOf: '2025-01-31' }), { base: '/docs/', origin: 'https://docs.example.org' }),
    ).map((file) => [file.address, file]),
  );

const rowsIn = (text: string) => (JSON.parse(text) as { rows: Record<string, unknown>[] }).rows;

const files = filesOf({ 'plans/orca.md': plan(orcaTasks), 'plans/é x.md': plan(orcaTasks) });
const read = (address: string) => files.get(address)!.inputs()['text'] as string;

test('each view has a file beside it', () => {
  const own = [...files.keys()].filter((address) => address.startsWith('/tracker'));
  expect(own).toEqual(['/tracker.json', '/tracker/plans/orca.json', '/tracker/plans/é x.json']);
});

test('a view that does not exist has none; there are always figures of the documents', () => {
  expect([...filesOf({ 'plans/orca.md': 'Nothing.\n' }).keys()]).toEqual(['/home.json', '/statistics.json']);
});

test('all rows have the same keys and a full address', () => {
  const rows = rowsIn(read('/tracker.json'));
  expect(rows).toHaveLength(32);
  expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
  expect(rows[0]!['address']).toBe('https://docs.example.org/docs/plans/orca/#line-10');
  expect(rows.at(-1)!['address']).toBe('https://docs.example.org/docs/plans/%C3%A9%20x/#line-25');
});

test('one row a line', () => {
  const lines = read('/tracker/plans/orca.json').split('\n');
  expect(lines).toHaveLength(19);
  expect(JSON.parse(lines[1]!.replace(/,$/, ''))).toMatchObject({ id: 'T1', firstDay: '2025-01-27', isLate: false });
});

test('a cell changes the files that show it, and no other', () => {
  const after = filesOf({
    'plans/orca.md': plan(orcaTasks),
    'plans/é x.md': plan(orcaTasks.replace('Monitoring', 'Alarms')),
  });
  const changed = [...files.keys()].filter(
    (address) => files.get(address)!.inputs()['text'] !== after.get(address)!.inputs()['text'],
  );
  expect(changed).toEqual(['/tracker.json', '/tracker/plans/é x.json', '/roles/senior-python-developer.json']);
});

test('home and each project say all that needs attention, with its line', () => {
  const tasks = orcaTasks.replaceAll('| open |', '| blocked |');
  const own = filesOf({
    'plans/orca.md': plan(tasks).replace('starts:', 'project: "O & <b>"\nstarts:'),
    'plans/other.md': plan(orcaTasks).replace('starts:', 'project: constructor\nstarts:'),
  });
  const textOf = (address: string) => own.get(address)!.inputs()['text'] as string;
  const addresses = [...own.keys()].filter((address) => /home|projects/.test(address));
  expect(addresses).toEqual(['/home.json', '/projects.json', '/projects/constructor.json', '/projects/o--b.json']);
  const kinds = (address: string) =>
    Array.from(
      Map.groupBy(rowsIn(textOf(address)), ({ kind }) => kind),
      ([kind, rows]) => `${String(kind)} ${rows.length}`,
    );
  expect(kinds('/home.json')).toEqual(['late 4', 'blocked 12', 'unowned 2']);
  expect(kinds('/projects/o--b.json')).toEqual(['late 2', 'blocked 11', 'unowned 1']);
  expect(rowsIn(textOf('/projects.json')).map(({ project, attention }) => [project, attention])).toEqual([
    ['constructor', 4],
    ['O & <b>', 14],
  ]);
  expect(rowsIn(textOf('/projects/constructor.json'))[0]).toEqual({
    kind: 'late',
    text: 'T4 MCP utilities',
    document: 'plans/other',
    title: '</script> "Orca" 😀',
    day: '2025-01-28',
    address: 'https://docs.example.org/docs/plans/other/#line-14',
  });
  expect(JSON.parse(textOf('/home.json'))).toMatchObject({ days: { from: '2025-01-30', upTo: '2025-01-31' } });
});
