import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import { optional, required } from '../../src/doc-types/section.ts';

const good = { name: 'note', folder: 'notes', frontmatter: z.looseObject({}) };

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
  [{ lines: { maximum: 5 } }, 'lines.maximum: is not an option'],
  [{ numbered: 'yes', label: 1 }, 'label: must be a text; numbered: must be true or false'],
])('%o is refused', (options, message) => {
  expect(() => defineDocType({ ...good, ...options })).toThrow(message);
});

test.each([['/notes/'], ['./notes'], ['notes/']])('the folder %s is the folder notes', (folder) => {
  expect(defineDocType({ ...good, folder })).toMatchObject({ collection: 'notes', files: ['notes/**'] });
});
