import { expect, test } from 'vitest';
import { projectPage } from '../../src/views/project-page.ts';
import { documentProjects } from '../../src/views/projects.ts';
import { projectOf } from '../support/check-text.ts';
import { text } from './documents.ts';

const tree = {
  'adrs/0001-a.md': text('title: A\nproject: Zebra'),
  'adrs/0002-b.md': text('title: B\nproject: zebra\nstatus: accepted'),
  'adrs/0003-c.md': text('title: C\nproject: Zebra'),
  'plans/d.md': text('title: D\nproject: Alpha & Co'),
  'plans/e.md': text('title: E\nproject: constructor'),
  'plans/f.md': text('title: F\nproject: "🚀"'),
  'plans/g.md': text('title: G'),
};

const shown = (config = {}) =>
  documentProjects(projectOf(tree, config)).map(
    ({ name, label, address, documents }) => `${name}, ${label}, ${address}, ${documents.length}`,
  );

test('projects are those of the documents, by name, in one spelling each', () => {
  expect(shown()).toEqual([
    'Alpha & Co, Alpha & Co, /projects/alpha--co/, 1',
    'constructor, constructor, /projects/constructor/, 1',
    'Zebra, Zebra, /projects/zebra/, 3',
  ]);
});

test('the config gives them names and an order; a project without documents is none', () => {
  expect(shown({ projects: { ZEBRA: { label: 'The zebra' }, nobody: {} } })).toEqual([
    'Zebra, The zebra, /projects/zebra/, 3',
    'Alpha & Co, Alpha & Co, /projects/alpha--co/, 1',
    'constructor, constructor, /projects/constructor/, 1',
  ]);
});

test('the page of a project has its documents by type, the first ones of many', () => {
  const project = projectOf(tree);
  const own = documentProjects(project).find(({ name }) => name === 'Zebra')!;
  const { types, label, attention } = projectPage(project, own, 2);
  expect(label).toBe('Zebra');
  expect(types.map(({ type, count, documents }) => [type, count, documents.map(({ title }) => title)])).toEqual([
    ['adr', 3, ['C', 'B']],
  ]);
  expect(attention).toEqual([]);
});
