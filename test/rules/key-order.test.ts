import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { keyOrder } from '../../src/rules/key-order.ts';
import { brief, checkText } from '../support/check-text.ts';

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
