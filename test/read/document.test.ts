import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/read/document.ts';
import { hashOf } from '../../src/read/stamp.ts';
import { decode } from '../../src/read/text.ts';
import { runs } from '../properties/runs.ts';
import { writeTree } from '../support/cli.ts';

const root = writeTree({});

function read(bytes: Uint8Array) {
  writeFileSync(join(root, 'a.md'), bytes);
  return readFiles(root, { path: 'a.md', sidecarPath: undefined });
}

/** Whole characters, their beginnings, byte order marks, surrogates, and the sign for what cannot be read. */
const pieces = [
  '61',
  '0a',
  '0d',
  'c3a9',
  'c3',
  'a9',
  'f09f9880',
  'f09f',
  'efbbbf',
  'fffe',
  'feff',
  'eda080',
  'efbfbd',
  '00',
  'c080',
];
const bytes = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => Buffer.from(some.join(''), 'hex'));

test('a file says what its bytes say', () => {
  fc.assert(
    fc.property(bytes, (content) => {
      const said = decode(content);
      expect(read(content)).toEqual(typeof said === 'string' ? { text: said } : { text: '', failure: said });
    }),
    runs(2000),
  );
});

test('what the files of a document say together has a hash of its own', () => {
  const all = [
    { text: 'a' },
    { text: 'b' },
    { text: 'a', sidecar: { path: 'a.yaml', text: '' } },
    { text: 'a', sidecar: { path: 'b.yaml', text: '' } },
    { text: 'a', sidecar: { path: 'a.yaml', text: 'b' } },
  ];
  expect(new Set(all.map(hashOf)).size).toBe(all.length);
  const { failure } = read(Buffer.from('ff', 'hex'));
  expect(failure && hashOf({ text: '', failure })).toBe('');
});
