import { expect, test } from 'vitest';
import { createIndex } from '../../src/check/project.ts';
import { resolveConfig } from '../../src/config/define-config.ts';
import { fileIndex } from '../../src/read/files.ts';
import { projectOf } from '../support/check-text.ts';

const { documents } = projectOf({ 'adrs/0001-x.md': 'One.\n', 'adrs/0002-y.md': 'Two.\n', 'guides/z.md': 'Three.\n' });
const byPath = new Map(documents.map((document) => [document.path, document]));

test.each([
  ['are looked for when one asks', undefined, 7],
  ['that are known are not looked for', documents, 0],
])('documents %s', (_, known, expected) => {
  let asked = 0;
  const at = (path: string) => {
    asked += 1;
    return byPath.get(path);
  };
  const index = createIndex(
    resolveConfig({}, []),
    { entries: documents, at, ...(known && { known }) },
    fileIndex(undefined),
    {},
  );
  expect(index.documents).toEqual(documents);
  expect(index.byId.get('guides/z')?.map(({ path }) => path)).toEqual(['content/guides/z.md']);
  expect(index.byFolder.get('content/adrs')).toHaveLength(2);
  expect([index.byId.get('none'), index.byId.has('none'), index.byId.has('adrs/0001-x')]).toEqual([
    undefined,
    false,
    true,
  ]);
  expect(asked).toBe(expected);
});
