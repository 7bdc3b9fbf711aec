import { expect, test } from 'vitest';
import { reviewOverdue } from '../../src/rules/review-overdue.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['date: 2026-05-24\nstatus: active', []],
  ['date: 2026-05-23\nstatus: active', ['2:7 Its review was due on 2026-11-19, 180 days after "date"']],
  ['date: 2020-01-01\nreviewed: 2026-11-01\nstatus: active', []],
  [
    'date: 2020-01-01\nreviewed: "2021-01-01"\nstatus: draft',
    ['3:12 Its review was due on 2021-06-30, 180 days after "reviewed"'],
  ],
  ['date: 2020-01-01\nstatus: retired', []],
  ['date: 2020-02-30\nstatus: active', []],
  ['date: 2020-01-01\nreviewed: soon\nstatus: active', []],
  ['status: active', []],
])('%j', (text, expected) => {
  const found = checkText(reviewOverdue, { 'runbooks/a.md': `---\n${text}\n---\n` }, {}, { asOf: '2026-11-20' });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/runbooks/a.md:${words}`));
});

test('asks for no review where the type says nothing, or no day is given', () => {
  const text = '---\ndate: 2020-01-01\nstatus: active\n---\n';
  expect(checkText(reviewOverdue, { 'plans/a.md': text }, {}, { asOf: '2026-11-20' })).toEqual([]);
  expect(checkText(reviewOverdue, { 'runbooks/a.md': text })).toEqual([]);
});
