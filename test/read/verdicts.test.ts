import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVerdicts, writeVerdicts } from '../../src/read/verdicts.ts';
import { writeTree } from '../support/cli.ts';

const verdicts = new Map([
  ['a', null],
  ['b', { message: 'wrong', line: 2 }],
]);
const cache = 'node_modules/.cache/docwright';

test('what was written is read again, by the same edition only', () => {
  const root = writeTree({ 'node_modules/x': '' });
  writeVerdicts(root, 'one', verdicts);
  expect(readVerdicts(root, 'one')).toEqual(verdicts);
  expect(readVerdicts(root, 'two')).toEqual(new Map());
  expect(readdirSync(join(root, cache))).toEqual(['verdicts.json']);
});

test('a project without node_modules gets no folder of ours', () => {
  const root = writeTree({});
  writeVerdicts(root, 'one', verdicts);
  expect(readdirSync(root)).toEqual([]);
});

test.each([
  ['cut in half', '{"edition":"one","good":"a","bad":{'],
  ['empty', ''],
  ['of another shape', '{"edition":"one","good":["a"],"bad":{}}'],
  ['a list', '[]'],
  ['null', 'null'],
])('a cache that is %s is made again', (_, text) => {
  const root = writeTree({ [`${cache}/verdicts.json`]: text });
  expect(readVerdicts(root, 'one').get('a')).toBeUndefined();
  writeVerdicts(root, 'one', verdicts);
  expect(readVerdicts(root, 'one')).toEqual(verdicts);
});

test('a single verdict that is damaged is left out', () => {
  const root = writeTree({
    [`${cache}/verdicts.json`]: '{"edition":"one","good":"a","bad":{"b":7,"c":{"message":1},"d":null}}',
  });
  expect(readVerdicts(root, 'one')).toEqual(new Map([['a', null]]));
});

test('a cache that cannot be written does not stop a check', () => {
  const root = writeTree({ 'node_modules/.cache': 'a file' });
  expect(() => writeVerdicts(root, 'one', verdicts)).not.toThrow();
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/x.txt'), '');
  expect(readVerdicts(root, 'one')).toEqual(new Map());
});
