import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { date, documentId, status } from '../../src/doc-types/fields.ts';
import {
  fileName,
  fileNumber,
  firstHeading,
  headingNumber,
  headingTitle,
  line,
  type MetadataOption,
  relationAfter,
  sectionText,
  sidecar,
} from '../../src/doc-types/metadata.ts';
import { projectOf } from '../support/check-text.ts';
import { place } from '../support/parse-text.ts';

const frontmatter = z.strictObject({
  title: z.string().optional(),
  number: z.int().optional(),
  date: date().optional(),
  weight: z.number().optional(),
  isOld: z.boolean().optional(),
  status: status('Accepted', 'Superseded', 'Partly superseded').optional(),
  deciders: z.array(z.string()).optional(),
  amends: z.array(documentId()).optional(),
  replaces: documentId().optional(),
});

const facts = (metadata: MetadataOption, text: string, path = 'notes/0012-a.md', more: Record<string, string> = {}) => {
  const type = defineDocType({ name: 'note', folder: 'notes', frontmatter, metadata });
  return projectOf({ [path]: text, ...more }, { types: [type] }).byPath.get(`content/${path}`)!;
};

const inSection = { section: 'Status' };

test.each<[metadata: MetadataOption, text: string, values: object, places: Record<string, string>]>([
  [{ date: line('Date') }, '# T\n\nDate: 2026-01-02\n', { date: '2026-01-02' }, { date: '3:7 2026-01-02' }],
  [{ date: line('Date') }, '# T\n* **Date**: 2026-01-02  \n', { date: '2026-01-02' }, { date: '2:13 2026-01-02' }],
  [{ date: line('Date') }, '# T\n- __date:__ 2026-01-02\\\n', { date: '2026-01-02' }, { date: '2:13 2026-01-02' }],
  [{ date: line(['Day', 'Date']) }, 'Date: `2026-01-02`\n\n# T\n', { date: '2026-01-02' }, { date: '1:8 2026-01-02' }],
  [{ date: line('Date') }, '# T\n\n```\nDate: 1\n```\n<!--\nDate: 2\n-->\n\n## A\n\nDate: 3\n', {}, {}],
  [{ date: line('Date') }, '# T\n\nUpdate: 1\nDate 2\n', {}, {}],
  [
    { weight: line('W'), isOld: line('Old') },
    '# T\nW: 7\nOld: Yes\n',
    { weight: 7, isOld: true },
    { weight: '2:4 7', isOld: '3:6 Yes' },
  ],
  [
    { deciders: line('Deciders') },
    '# T\n\n- Deciders: Ada, [Grace](g.md)\n',
    { deciders: ['Ada', 'Grace'] },
    {
      deciders: '3:13 Ada, [Grace](g.md)',
      'deciders.0': '3:13 Ada, [Grace](g.md)',
      'deciders.1': '3:13 Ada, [Grace](g.md)',
    },
  ],
  [
    { deciders: line('Deciders') },
    '# T\n\nDeciders: Ada,  Grace\n',
    { deciders: ['Ada', 'Grace'] },
    { deciders: '3:11 Ada,  Grace', 'deciders.0': '3:11 Ada', 'deciders.1': '3:17 Grace' },
  ],
  [
    { deciders: line('Deciders') },
    '# T\n\n- Deciders:\n  - Ada\n  - Grace\n- Date: x\n',
    { deciders: ['Ada', 'Grace'] },
    { deciders: '4:5 Ada\n  - Grace', 'deciders.0': '4:5 Ada', 'deciders.1': '5:5 Grace' },
  ],
  [
    { status: sectionText('Status') },
    '## status:\n\naccepted (today)\nmore\n',
    { status: 'Accepted' },
    { status: '3:1 accepted (today)\nmore' },
  ],
  [
    { status: sectionText('Status') },
    '## Status\n\n<!-- c -->\n\n- **Partly superseded** by\n',
    { status: 'Partly superseded' },
    { status: '5:3 **Partly superseded** by' },
  ],
  [
    { status: sectionText('Status') },
    '## Status\n\nAcceptedly\n',
    { status: 'Acceptedly' },
    { status: '3:1 Acceptedly' },
  ],
  [{ status: sectionText('Status') }, '## Status\n\n## Next\n\nx\n', {}, {}],
  [
    { amends: relationAfter('Amends', inSection) },
    '## Status\n\nAccepted\n\nAmends [1. A](0001-a.md), [B](b.md) and [C](c.md) but not [D](d.md)\n',
    { amends: ['0001-a.md', 'b.md', 'c.md'] },
    {
      amends: '5:8 [1. A](0001-a.md), [B](b.md) and [C](c.md)',
      'amends.0': '5:8 [1. A](0001-a.md)',
      'amends.1': '5:27 [B](b.md)',
      'amends.2': '5:41 [C](c.md)',
    },
  ],
  [
    { replaces: relationAfter('replaces', inSection) },
    '## Status\n\nIt replaces ADR-0004.\n',
    { replaces: 'ADR-0004' },
    { replaces: '3:13 ADR-0004' },
  ],
  [{ replaces: relationAfter('Amended by', inSection) }, '## Status\n\nAmends [1](a.md)\n', {}, {}],
  [
    { replaces: line('Replaces') },
    '# T\n\nReplaces: [ADR 4](0004-a.md)\n',
    { replaces: '0004-a.md' },
    { replaces: '3:11 [ADR 4](0004-a.md)' },
  ],
  [
    { title: firstHeading() },
    '# 12. T <!-- c --> `x`\n',
    { title: '12. T  x' },
    { title: '1:1 # 12. T <!-- c --> `x`' },
  ],
  [
    { title: headingTitle(), number: headingNumber() },
    '# ADR-012: T\n',
    { title: 'T', number: 12 },
    { title: '1:1 # ADR-012: T', number: '1:1 # ADR-012: T' },
  ],
  [
    { title: headingTitle(), number: headingNumber() },
    '# 3D printing\n',
    { title: '3D printing' },
    { title: '1:1 # 3D printing' },
  ],
  [
    { title: fileName(), number: fileNumber() },
    'T\n',
    { title: '0012-a', number: 12 },
    { title: '1:1 ', number: '1:1 ' },
  ],
  [{ title: firstHeading() }, '---\ntitle: F\n---\n# T\n', { title: 'F' }, { title: '2:8 F' }],
])('%o %j', (metadata, text, values, places) => {
  const found = facts(metadata, text);
  expect(found.frontmatter.values).toEqual(values);
  const { '': _, ...ranges } = found.frontmatter.places;
  expect(Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, place(text, range)]))).toEqual(places);
});

test('comments before the text of a section', () => {
  const text = '## Status\n\n{/* c */}\n\n[x]: y.md\n\n> Accepted\n';
  expect(facts({ status: sectionText('Status') }, text, 'notes/a.mdx').frontmatter.values).toEqual({
    status: 'Accepted',
  });
});

test.each<[name: string, path: string, expected: object]>([
  ['an index page', 'notes/0012-a/index.md', { title: '0012-a', number: 12 }],
  ['a README', 'notes/0012-a/README.md', { title: '0012-a', number: 12 }],
  ['a prefix', 'notes/adr-012-b.md', { title: 'adr-012-b', number: 12 }],
  ['no number', 'notes/b.md', { title: 'b' }],
])('the name of a file: %s', (_, path, expected) => {
  expect(facts({ title: fileName(), number: fileNumber() }, 'T\n', path).frontmatter.values).toEqual(expected);
});

test('metadata in a file beside', () => {
  const meta = 'title: T\nweight: 1\n';
  const { frontmatter: found } = facts(sidecar('*.meta.yaml'), 'Text\n', undefined, { 'notes/0012-a.meta.yaml': meta });
  expect(found).toMatchObject({ exists: true, values: { title: 'T', weight: 1 } });
  expect(found.file?.path).toBe('content/notes/0012-a.meta.yaml');
  expect(place(meta, found.places['weight']!)).toBe('2:9 1');
});
