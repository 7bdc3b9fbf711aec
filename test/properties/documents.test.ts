import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileBytes, hostileTree } from './hostile-text.ts';
import { examineIsolated } from './isolated.ts';
import { limit, runs } from './runs.ts';

/** That nothing throws or hangs, all positions lie in the file, the same files give the same findings in any order, pages have the ids that we know. */
test(
  'texts of any kind',
  () =>
    fc.assert(
      fc.asyncProperty(hostileTree, async (tree) => {
        expect(await examineIsolated(tree)).toEqual([]);
      }),
      runs(600),
    ),
  limit,
);

test(
  'bytes of any kind',
  () =>
    fc.assert(
      fc.asyncProperty(hostileBytes, fc.constantFrom('adrs/0001-a.md', 'logs/b.mdx'), async (bytes, path) => {
        expect(await examineIsolated([{ path, bytes: Buffer.from(bytes).toString('base64') }])).toEqual([]);
      }),
      runs(200),
    ),
  limit,
);
