import { expect, test } from 'vitest';
import { type FileHistories, kept, readLog } from '../../src/text/git-log.ts';

/** `3 M a.md R b.md c.md`: a commit of the third day with its changes. */
const logOf = (...commits: string[]): string =>
  commits
    .map((commit) => {
      const [day, ...tokens] = commit.split(' ');
      return `\u0001${day}\u001fAnn\u001fDay ${day}\0\n${tokens.map((token) => `${token}\0`).join('')}\0`;
    })
    .join('');

const brief = (files: FileHistories): string =>
  Object.entries(files)
    .map(([path, { newest }]) => `${path} ${newest.map(({ date }) => date).join(',')}`)
    .toSorted()
    .join('; ');

test.each<[name: string, log: string[], expected: string]>([
  ['nothing', [], ''],
  ['changes', ['2 M a.md', '1 A a.md A b.md'], 'a.md 2,1; b.md 1'],
  ['a rename', ['3 M c.md', '2 R100 a.md c.md', '1 A a.md'], 'c.md 3,2,1'],
  ['two renames', ['3 R100 b.md c.md', '2 R090 a.md b.md', '1 A a.md'], 'c.md 3,2,1'],
  [
    'a new file with the name of one that was renamed',
    ['3 A a.md', '2 R100 a.md b.md', '1 A a.md'],
    'a.md 3; b.md 2,1',
  ],
  ['a file that came again', ['3 A a.md', '2 D a.md', '1 A a.md'], 'a.md 3'],
  ['two that change their names', ['2 R100 a.md b.md R100 b.md a.md', '1 A a.md M b.md'], 'a.md 2,1; b.md 2,1'],
  ['a link that becomes a file', ['2 T a.md', '1 A a.md'], 'a.md 2,1'],
  ['a name like a part of objects', ['1 A __proto__'], '__proto__ 1'],
])('%s', (_, log, expected) => {
  expect(brief(readLog(logOf(...log)))).toBe(expected);
});

test('what was read before is taken over, under the names of now', () => {
  const all = ['5 M c.md', '4 R100 b.md c.md', '3 M b.md M d.md', '2 D e.md', '1 A b.md A d.md A e.md'];
  const whole = readLog(logOf(...all));
  for (let count = 0; count <= all.length; count += 1)
    expect(readLog(logOf(...all.slice(0, count)), readLog(logOf(...all.slice(count)))), `${count}`).toEqual(whole);
});

test('no more are kept than are shown', () => {
  const days = Array.from({ length: kept + 3 }, (_, index) => `${index} M a.md`);
  expect(readLog(logOf(...days))['a.md']?.newest.map(({ date }) => date)).toEqual(['0', '1', '2', '3', '4']);
});

test('a subject and an author of any letters', () => {
  expect(readLog('\u00012026-01-02\u001fÄnn "A" O\u001f<b>Fix</b> \u{1F41C}\0\nM\0ä b.md\0\0')).toEqual({
    'ä b.md': {
      newest: [{ date: '2026-01-02', author: 'Änn "A" O', subject: '<b>Fix</b> \u{1F41C}' }],
      weeks: { '2025-12-29': 1 },
    },
  });
});

test('all commits are counted by week, also those that are not kept, under the name of now', () => {
  const days = ['2026-01-12', '2026-01-11', '2026-01-07', '2026-01-06', '2026-01-05', '2026-01-04', '2025-12-30'];
  const all = days.map((day, index) => `${day} ${index === 2 ? 'R090 b.md a.md' : index < 2 ? 'M a.md' : 'M b.md'}`);
  const whole = readLog(logOf(...all));
  const weeks = { '2026-01-12': 1, '2026-01-05': 4, '2025-12-29': 2 };
  expect(Object.entries(whole).map(([path, own]) => [path, own.newest.length, own.weeks])).toEqual([
    ['a.md', kept, weeks],
  ]);
  for (let count = 0; count <= all.length; count += 1)
    expect(readLog(logOf(...all.slice(0, count)), readLog(logOf(...all.slice(count)))), `${count}`).toEqual(whole);
});
