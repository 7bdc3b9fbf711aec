import { baseFields, builtInTypes, defineConfig, defineDocType } from 'docwright';

/** The built-in types without what would fill every case: fields that all must have, and a least length. */
const types = builtInTypes.map(
  ({ name, collection, label, numbered, frontmatter, sections, tables, life: { order, final, review } }) =>
    defineDocType({
      name,
      folder: collection,
      label,
      numbered,
      frontmatter: frontmatter.partial(),
      sections,
      tables,
      life: { order, final, ...(review && { review }) },
    }),
);

/** Asks for nothing, so that a case can be a few lines long. */
const note = defineDocType({ name: 'note', folder: 'notes', label: 'Note', frontmatter: baseFields.partial() });

/** Of cases that have no config of their own. Who links to whom is looked at in those that do. */
export default defineConfig({ types: [...types, note], rules: { 'orphan-document': 'off' } });
