import { expect, test } from 'vitest';
import { fitting, readingPath, readingPaths } from '../../../src/views/people/reading-path.ts';
import { projectOf, type Tree } from '../../support/check-text.ts';
import { text } from '../documents.ts';

const pathOf = (tree: Tree, isWanted: (id: string) => boolean = () => true) => {
  const project = projectOf(tree);
  return readingPath(
    project,
    project.documents.filter(({ id }) => isWanted(id)),
  );
};

const ids = (...args: Parameters<typeof pathOf>) => pathOf(...args).map(({ document }) => document.id);

/** 220 words are a minute. */
const words = (minutes: number) => 'word '.repeat(220 * minutes);

test('by type, number and date where nothing is required', () => {
  const tree = {
    'runbooks/a.md': text('date: 2020-01-01'),
    'adrs/0002-a.md': text('date: 2020-01-01'),
    'adrs/0001-b.md': text('date: 2026-01-01'),
    'plans/z.md': text('date: 2020-01-01'),
    'plans/a.md': text('date: 2026-01-01'),
    'specs/a.md': text('date: 2026-01-01'),
  };
  expect(ids(tree)).toEqual(['specs/a', 'plans/z', 'plans/a', 'adrs/0001-b', 'adrs/0002-a', 'runbooks/a']);
});

const chain = {
  'specs/a.md': text('requires: [specs/b]'),
  'specs/b.md': text('requires: [plans/c]'),
  'plans/c.md': text('requires: [adrs/0001-d]'),
  'adrs/0001-d.md': text('supersedes: [adrs/0002-e]'),
  'adrs/0002-e.md': text('title: E'),
};

test('what is required stands before, also by way of what is not read; what is replaced does not count', () => {
  expect(ids(chain)).toEqual(['adrs/0001-d', 'plans/c', 'specs/b', 'specs/a', 'adrs/0002-e']);
  expect(ids(chain, (id) => ['specs/a', 'adrs/0001-d'].includes(id))).toEqual(['adrs/0001-d', 'specs/a']);
});

test('a circle ends, and so do one that requires itself and one that requires what is not there', () => {
  const tree = {
    'specs/a.md': text('requires: [specs/b]'),
    'specs/b.md': text('requires: [specs/a]'),
    'specs/c.md': text('requires: [specs/c, specs/nowhere]'),
  };
  expect(ids(tree)).toEqual(['specs/b', 'specs/a', 'specs/c']);
});

test('a chain of 20,000 documents', () => {
  const length = 20_000;
  const tree = Object.fromEntries(
    Array.from({ length }, (_, at) => [
      `specs/${String(at).padStart(5, '0')}.md`,
      text(`requires: [specs/${String(at + 1).padStart(5, '0')}]`),
    ]),
  );
  const found = ids(tree);
  expect([found[0], found.at(-1)]).toEqual(['specs/19999', 'specs/00000']);
});

test('minutes, in all so far, and what fits', () => {
  const tree = {
    'specs/a.md': text('date: 2026-01-01', words(10)),
    'specs/b.md': text('date: 2026-01-02', words(21)),
    'specs/c.md': text('date: 2026-01-03', ''),
  };
  const path = pathOf(tree);
  expect(path.map(({ minutes, total }) => [minutes, total])).toEqual([
    [10, 10],
    [21, 31],
    [1, 32],
  ]);
  expect([5, 10, 30, 31, 60].map((minutes) => fitting(path, minutes))).toEqual([0, 1, 1, 2, 3]);
});

test('each project has a path of its own; documents without one come last', () => {
  const project = projectOf({
    'specs/a.md': text('date: 2026-01-01'),
    'specs/b.md': text('project: Orca', words(2)),
    'plans/c.md': text('project: orca', words(3)),
    'specs/d.md': text('project: Arqium'),
  });
  const paths = readingPaths(project, project.documents).map(({ project: name, steps }) => [
    name,
    steps.map(({ document, total }) => `${document.id} ${total}`),
  ]);
  expect(paths).toEqual([
    ['Arqium', ['specs/d 1']],
    ['orca', ['specs/b 2', 'plans/c 5']],
    ['', ['specs/a 1']],
  ]);
});
