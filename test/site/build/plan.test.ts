import { expect, test } from 'vitest';
import { keyOf } from '../../../src/site/build/plan.ts';

test('inputs of any kind have a key, equal ones the same', () => {
  const inputs = { none: undefined, empty: '', null: null, list: [1, { a: undefined }], long: 'x'.repeat(99) };
  expect(keyOf(inputs)).toEqual(keyOf({ ...inputs }));
  const { none, empty, ...others } = keyOf(inputs);
  expect(none).not.toBe(empty);
  expect(Object.values(others).every((digest) => digest.length > 0 && digest.length <= 16)).toBe(true);
});
