import { expect, test } from 'vitest';
import { dateOrder } from '../../src/rules/date-order.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['date: 2026-01-02\nreviewed: 2026-01-02', []],
  ['date: 2026-01-02\nreviewed: 2026-01-01', ['3:11 "reviewed" is 2026-01-01, before the "date" 2026-01-02']],
  ['date: 2026-11-21\nreviewed: 2026-11-21', []],
  ['date: 2026-11-22', ['2:7 "date" lies in the future: 2026-11-22']],
  [
    'date: 2027-01-01\nreviewed: 2026-12-01',
    [
      '2:7 "date" lies in the future: 2027-01-01',
      '3:11 "reviewed" lies in the future: 2026-12-01',
      '3:11 "reviewed" is 2026-12-01, before the "date" 2027-01-01',
    ],
  ],
  ['date: 2026-13-01\nreviewed: 2026-01-01', []],
  ['reviewed: 2026-01-01', []],
  ['date: [2027-01-01]\nreviewed: 5', []],
])('%j', (text, expected) => {
  const found = checkText(dateOrder, { 'runbooks/a.md': `---\n${text}\n---\n` }, {}, { asOf: '2026-11-20' });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/runbooks/a.md:${words}`));
});
