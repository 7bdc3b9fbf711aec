import { expect, test } from 'vitest';
import { builtInTypes } from '../../src/doc-types/index.ts';
import { statusTone } from '../../src/views/status-tone.ts';

test.each([
  ['accepted', 'good'],
  ['In Review', 'open'],
  [' withdrawn ', 'gone'],
  ['moved', 'plain'],
  ['', 'plain'],
])('%j', (status, tone) => {
  expect(statusTone(status)).toBe(tone);
});

test('every status of the built-in types is known', () => {
  const statuses = builtInTypes.flatMap(
    ({ frontmatter }) => (frontmatter.shape['status'] as { options: string[] }).options,
  );
  expect(statuses.filter((status) => statusTone(status) === 'plain')).toEqual([]);
});
