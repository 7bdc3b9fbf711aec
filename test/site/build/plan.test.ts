import { expect, test } from 'vitest';
import { noHistory } from '../../../src/model/commit.ts';
import { keyOf, plannedPages, planSite } from '../../../src/site/build/plan.ts';
import type { PlannedFile } from '../../../src/site/machines/planned-file.ts';
import type { Place } from '../../../src/site/page-kinds.ts';
import { pageSize } from '../../../src/views/index-page.ts';
import { projectOf } from '../../support/check-text.ts';

const report = { rules: [], summary: { documents: 0 } };
const placeOf = (count: number): Place =>
  ({
    project: projectOf(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`adrs/${1000 + index}-x.md`, 'Words.\n'])),
    ),
    report,
    hashes: new Map(),
    base: '/',
    typeNames: new Map(),
    fileDigest: () => '',
    history: () => noHistory,
  }) as object as Place;

test('an index that is longer than a page has pages, each with a key of its own', () => {
  const plan = planSite(plannedPages(placeOf(pageSize + 1)), []);
  const pages = [...plan.keys()].filter((address) => /^\/adrs\/(?:page\/\d+\/)?$/.test(address));
  expect(pages).toEqual(['/adrs/', '/adrs/page/2/']);
  expect(plan.get('/adrs/page/2/')).not.toEqual(plan.get('/adrs/'));
});

test('two things at one address are refused', () => {
  const file = { address: '/adrs/1000-x/', inputs: () => ({}), make: () => '' } as PlannedFile;
  expect(() => planSite(plannedPages(placeOf(1)), [file])).toThrow(
    'Two pages have the address /adrs/1000-x/: rename the document',
  );
});

test('inputs of any kind have a key, equal ones the same', () => {
  const inputs = { none: undefined, empty: '', null: null, list: [1, { a: undefined }], long: 'x'.repeat(99) };
  expect(keyOf(inputs)).toEqual(keyOf({ ...inputs }));
  const { none, empty, ...others } = keyOf(inputs);
  expect(none).not.toBe(empty);
  expect(Object.values(others).every((digest) => digest.length > 0 && digest.length <= 16)).toBe(true);
});
