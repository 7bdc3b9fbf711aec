import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { sidecar } from '../../src/doc-types/metadata.ts';
import { keyOrder } from '../../src/rules/key-order.ts';
import { brief, checkText, mended } from '../support/check-text.ts';

const schema = z.looseObject({ title: z.string(), seven: z.string(), 'ms.date': z.string(), status: z.string() });
const types = (keys: 'in order' | 'any order') => [
  defineDocType({ name: 'note', folder: 'notes', frontmatter: schema, keys }),
];
const at = (place: string, message: string) => [`content/notes/a.md:${place} ${message}`];

test.each<[frontmatter: string, expected: string[]]>([
  ['title: A\nseven: x\nms.date: b\nstatus: c', []],
  ['title: A\nother: 1\nstatus: c', []],
  ['status: c\ntitle: A\nseven: x', at('2:1', '"status" belongs after "seven"')],
  ['ms.date: b\ntitle: A\nstatus: c', at('2:1', '"ms.date" belongs after "title"')],
  ['seven: x\nms.date: b\ntitle: A', at('4:1', '"title" belongs first')],
])('%j', (frontmatter, expected) => {
  const tree = { 'notes/a.md': `---\n${frontmatter}\n---\nText.\n` };
  expect(checkText(keyOrder, tree, { types: types('in order') }).map(brief)).toEqual(expected);
  expect(checkText(keyOrder, tree, { types: types('any order') })).toEqual([]);
});

const mend = (frontmatter: string, newline = '\n') => {
  const text = `---\n${frontmatter}\n---\nText.\n`.replaceAll('\n', newline);
  const after = mended(keyOrder, text, { types: types('in order') }, 'notes/a.md');
  return after.slice(3 + newline.length, after.lastIndexOf(`${newline}---`)).replaceAll(newline, '\n');
};

test.each<[what: string, frontmatter: string, expected: string]>([
  ['one', 'status: c\ntitle: A', 'title: A\nstatus: c'],
  ['several', 'status: c\nms.date: b\nseven: x\ntitle: A', 'title: A\nseven: x\nms.date: b\nstatus: c'],
  ['others stay', 'z: 1\nseven: x\ny: 2\ntitle: A\nx: 3', 'z: 1\ny: 2\ntitle: A\nseven: x\nx: 3'],
  ['values of several lines', 'seven:\n- a\n\n- b\ntitle: |\n  A\n\n  B', 'title: |\n  A\n\n  B\nseven:\n- a\n\n- b'],
  ['brackets', 'seven: [\n  a\n ]\ntitle: A', 'title: A\nseven: [\n  a\n ]'],
  ['comments', 'seven: x # 7\n# the\n# name\ntitle: A', '# the\n# name\ntitle: A\nseven: x # 7'],
  [
    'the first comment stays first',
    '# of all\nseven: x\n\n# end\n\ntitle: A',
    '# of all\n\n# end\n\ntitle: A\nseven: x',
  ],
])('%s is mended', (_, frontmatter, expected) => {
  for (const newline of ['\n', '\r\n']) expect(mend(frontmatter, newline)).toBe(expected);
});

test.each([
  'seven: &a x\ntitle: *a',
  '<<: { a: 1 }\nseven: x\ntitle: A',
  '{ seven: x, title: A }',
  '"seven": x\ntitle: A',
  '? seven\n: x\ntitle: A',
  'seven: |+\n  x\n\ntitle: A',
  'seven: !!str x\ntitle: A',
  '  seven: x\n  title: A',
  'seven: x\n~: y\ntitle: A',
])('%j is left alone', (frontmatter) => {
  const tree = { 'notes/a.md': `---\n${frontmatter}\n---\nText.\n` };
  expect(checkText(keyOrder, tree, { types: types('in order') })).toMatchObject([{ ruleId: 'key-order' }]);
  expect(mend(frontmatter)).toBe(frontmatter);
});

test('in a file beside the document', () => {
  const type = (name: string) =>
    defineDocType({ name: 'note', folder: 'notes', frontmatter: schema, keys: 'in order', metadata: sidecar(name) });
  const tree = { 'notes/a.md': 'Text.\n', 'notes/a.meta.yaml': 'seven: x\ntitle: A\n' };
  expect(checkText(keyOrder, tree, { types: [type('*.meta.yaml')] })).toMatchObject([
    {
      path: 'content/notes/a.meta.yaml',
      edits: [
        { range: { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } }, text: '' },
        { range: { start: { line: 3, column: 1 }, end: { line: 3, column: 1 } }, text: 'seven: x\n' },
      ],
    },
  ]);
  const open = { ...tree, 'notes/a.meta.yaml': 'seven: x\ntitle: A' };
  expect(checkText(keyOrder, open, { types: [type('*.meta.yaml')] })[0]).not.toHaveProperty('edits');
});

test('the same values in order, whatever they are', () => {
  const value = fc.constantFrom(
    ' x',
    ' "a: b"',
    '\n  - 1\n  # c\n  - 2',
    '\n- 1\n\n- 2',
    ' >\n  a\n\n  b',
    ' [\n  1\n ]',
    ' a\n  b',
    '',
  );
  const before = fc.constantFrom('', '# comment\n', '\n', '\n# far\n\n# near\n');
  const names = ['title', 'seven', 'ms.date', 'status', 'other', 'more'];
  const entries = fc
    .shuffledSubarray(names, { minLength: 2 })
    .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(before, fc.constant(key), value))));
  fc.assert(
    fc.property(entries, (parts) => {
      const yaml = parts.map(([above, key, own]) => `${above}${key}:${own}`).join('\n');
      const after = mend(yaml);
      expect(load(after)).toEqual(load(yaml));
      expect(after.split('\n').toSorted()).toEqual(yaml.split('\n').toSorted());
      const tree = { 'notes/a.md': `---\n${after}\n---\nText.\n` };
      expect(checkText(keyOrder, tree, { types: types('in order') })).toEqual([]);
    }),
  );
});
