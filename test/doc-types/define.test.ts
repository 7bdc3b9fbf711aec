import { expect, test } from 'vitest';
import { z } from 'zod';
import { typeMatcher } from '../../src/read/documents.ts';
import { defineDocType } from '../../src/doc-types/define.ts';
import { link } from '../../src/doc-types/fields.ts';
import { line } from '../../src/doc-types/metadata.ts';
import { optional, required } from '../../src/doc-types/section.ts';

const good = { name: 'note', folder: 'notes', frontmatter: z.looseObject({}) };

const withStatus = z.strictObject({ status: z.string(), date: z.string() });

test.each<[options: object, message: string]>([
  [{ frontmatter: undefined }, 'frontmatter: must be a schema: baseFields.extend({ ... }) or z.strictObject({ ... })'],
  [{ frontmatter: { title: z.string() } }, 'frontmatter: must be a schema'],
  [{ section: [] }, 'section: is not an option; did you mean "sections"?'],
  [{ sections: ['Context'] }, 'sections.0: must be made by required("...") or optional("...")'],
  [{ sections: [required('A  b'), optional('a b:')] }, 'names the section "a b:" twice'],
  [{ files: 'notes/*.md' }, 'files: must be a list of globs'],
  [{ files: [] }, 'files: must hold at least one glob'],
  [{ folder: undefined }, 'needs a folder or files'],
  [{ name: 'My Note' }, 'name: must be lower case without spaces; people see "label"'],
  [{ lines: { min: 10, max: 5 } }, 'lines: min is more than max'],
  [{ frontmatter: z.strictObject({ ['__proto__']: z.string() }) }, 'a field cannot be called "__proto__"'],
  [{ otherSections: 'no' }, 'otherSections: must be true or false'],
  [{ life: { review: 0 } }, 'life.review: must be monthly, quarterly, half-yearly, yearly or a number of days'],
  [{ life: { end: [] } }, 'life.end: is not an option'],
  [
    { life: { final: ['dne'] }, frontmatter: z.strictObject({ status: z.enum(['open', 'done']) }) },
    'life names "dne", which is no status; did you mean "done"?',
  ],
  [{ lines: { maximum: 5 } }, 'lines.maximum: is not an option'],
  [{ fileName: /a.*b/ }, 'fileName: must be a pattern such as "[0-9]*-*.md", not a regular expression'],
  [{ fileName: 'notes/*.md' }, 'fileName: is a pattern on the name of the file; use "files" for folders'],
  [{ fileName: '{a,b}'.repeat(9) }, 'fileName: has more than 200 alternatives'],
  [{ when: 'Moved' }, 'when: must be values by field, { status: "Moved" }, or a function of the values'],
  [
    { when: { statsu: 'x' }, frontmatter: withStatus },
    'when.statsu: is not a field of the schema; did you mean "status"?',
  ],
  [
    { metadata: { statsu: line('S') }, frontmatter: withStatus },
    'metadata.statsu: is not a field of the schema; did you',
  ],
  [{ metadata: { status: 'Status' }, frontmatter: withStatus }, 'metadata.status: must be made by line("...")'],
  [
    { equals: { title: line('T') }, frontmatter: withStatus },
    'equals.title: is not a field of the schema; the fields are',
  ],
  [{ equals: { status: 'x' } }, 'equals.status: must be made by line("..."), sectionText("...")'],
  [
    { requiredWhen: { old: { status: 'x' } }, frontmatter: withStatus },
    'requiredWhen.old: is not a field of the schema',
  ],
  [{ otherSections: 'no' }, 'otherSections: must be true or false'],
  [{ life: { review: 0 } }, 'life.review: must be monthly, quarterly, half-yearly, yearly or a number of days'],
  [{ life: { end: [] } }, 'life.end: is not an option'],
  [
    { life: { final: ['dne'] }, frontmatter: good.frontmatter.extend({ status: z.enum(['open', 'done']) }) },
    'life names "dne", which is no status; did you mean "done"?',
  ],
  [{ keys: true }, 'keys: must be "any order" or "in order"'],
  [{ numbered: 'yes', label: 1 }, 'label: must be a text; numbered: must be true or false'],
])('%o is refused', (options, message) => {
  expect(() => defineDocType({ ...good, ...options })).toThrow(message);
});

test.each<[options: object, message: string]>([
  [{ alias: ['x'] }, 'Section "A": alias: is not an option'],
  [{ level: 3 }, 'Section "A": level: must be 1 or 2'],
  [{ holds: 'tables' }, 'Section "A": holds: must be table, checklist, list or code'],
  [{ min: { word: 3 } }, 'Section "A": min.word: is not an option'],
  [{ requiredWhen: { status: [] } }, 'Section "A": requiredWhen: must be values by field'],
])('a section with %o is refused', (options, message) => {
  expect(() => required('A', options)).toThrow(message);
});

test('a condition of a section that asks for no field of the schema is refused', () => {
  const sections = [optional('A', { requiredWhen: { state: 'x' } })];
  expect(() => defineDocType({ ...good, frontmatter: withStatus, sections })).toThrow(
    'A.state: is not a field of the schema; the fields are status, date',
  );
});

test.each([['/notes/'], ['./notes'], ['notes/']])('the folder %s is the folder notes', (folder) => {
  expect(defineDocType({ ...good, folder })).toMatchObject({ collection: 'notes', files: ['notes/**'] });
});

test.each(['notes (old)', 'a[b]', 'a{b,c}', '!x', '+(a)', 'a*', 'q?', '@x/y', 'a|b', 'deep/(a)'])(
  'the folder %s is that folder and no other',
  (folder) => {
    const typesOf = typeMatcher([defineDocType({ ...good, folder })]);
    const isCovered = (path: string) => typesOf(path).length > 0;
    expect(['a.md', 'below/a.md'].map((path) => isCovered(`${folder}/${path}`))).toEqual([true, true]);
    expect(['a.md', 'notes old/a.md', 'a/a.md', 'b/a.md', 'ab/a.md', 'qq/a.md'].map(isCovered)).not.toContain(true);
  },
);

test('links are found wherever they stand in a schema', () => {
  const tree = z.object({
    link: link().optional(),
    get below() {
      return tree.optional();
    },
  });
  const { linkFields } = defineDocType({
    ...good,
    frontmatter: z.object({
      source: link().optional().meta({ description: 'Where it is from.' }),
      more: z.array(link()).default([]),
      byName: z.record(z.string(), z.object({ to: link().describe('x') })),
      one: z.union([z.string(), z.object({ link: link() }), link()]),
      lazy: z.lazy(() => z.string()),
      no: z.string(),
    }),
  });
  expect(linkFields).toEqual(['source', 'more.*', 'byName.*.to', 'one.link', 'one']);
  expect(defineDocType({ ...good, frontmatter: z.object({ tree }) }).linkFields.slice(0, 2)).toEqual([
    'tree.link',
    'tree.below.link',
  ]);
});
