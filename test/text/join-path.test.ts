import { posix } from 'node:path';
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { joinPath } from '../../src/text/join-path.ts';

test.each([
  ['content/adrs', 'a.md', 'content/adrs/a.md'],
  ['content/adrs', './a.md', 'content/adrs/a.md'],
  ['content/adrs', '../plans/', 'content/plans/'],
  ['content/adrs', '../..', '.'],
  ['content', '../../a.md', '../a.md'],
  ['.', 'a.md', 'a.md'],
])('%j and %j', (folder, path, expected) => {
  expect(joinPath(folder, path)).toBe(expected);
});

test('paths are joined as Node joins them', () => {
  const path = array(constantFrom('/', '/', '.', '..', '../', './', 'a', 'b.md', '.c', ' ')).map((parts) =>
    parts.join(''),
  );
  const joinsAlike = property(path, path, (folder, link) => {
    expect(joinPath(folder, link)).toBe(posix.join(folder, link));
  });
  assert(joinsAlike, { numRuns: 5000 });
});
