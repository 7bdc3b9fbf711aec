import { assert, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Need } from '../../src/model/need.ts';
import { joinedLine, lineReader, toLine } from '../../src/read/snapshot-line.ts';

const outline = {
  path: 'content/a.md',
  id: 'a',
  docType: 'adr',
  frontmatter: { values: {} },
  anchors: [],
  promises: [],
  rowIds: [],
  plan: undefined,
  failures: [],
  counts: {},
};

const paths = ['b.md', 'xb.md', 'c\t%.md', '1.md', 'd.md'];
const needs = [
  ...paths.map((path): Need => `byPath ${path}`),
  'byId b.md',
  'documents b.md',
  'fileExists + b.md',
] as const;

test('what a line was made of is read from it, in whatever order it came', () => {
  assert(
    property(shuffledSubarray([...needs]), shuffledSubarray(paths), (asked, edges) => {
      const kept = { path: outline.path, sidecarPath: undefined, stamp: 's', hash: 'h', outline, findings: [] };
      const { first, rest } = toLine({ ...kept, needs: asked, edges });
      const { inside, edges: found } = lineReader()(joinedLine(first, rest)).more();
      expect(inside).toEqual(asked.filter((name) => !name.startsWith('fileExists')));
      expect(found).toEqual(edges);
    }),
    { numRuns: 1000 },
  );
});
