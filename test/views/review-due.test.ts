import { expect, test } from 'vitest';
import { reviewDue } from '../../src/views/review-due.ts';
import { documentIn, text } from './documents.ts';

const runbook = 'runbooks/a.md';

test.each<[frontmatter: string, due: string | undefined]>([
  ['date: 2026-01-01\nstatus: active', '2026-06-30'],
  ['date: 2026-01-01\nreviewed: 2026-03-01\nstatus: active', '2026-08-28'],
  ['date: 2026-01-01\nstatus: retired', undefined],
  ['date: 2026-01-01\nreviewed: never', undefined],
  ['date: soon', undefined],
  ['status: active', undefined],
])('%j is due on %s', (frontmatter, due) => {
  const { project, document } = documentIn({ [runbook]: text(frontmatter) });
  expect(reviewDue(project, document)).toBe(due);
});

test('a type that asks for no review', () => {
  const { project, document } = documentIn({ 'adrs/0001-a.md': text('date: 2026-01-01') });
  expect(reviewDue(project, document)).toBeUndefined();
});
