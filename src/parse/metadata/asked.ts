import type { DocType } from '../../model/doc-type.ts';
import type { Asked } from '../body.ts';

/** What types look at of a document that most documents are not asked for. */
export const askedBy = (types: readonly DocType[]): Asked => ({
  tables: types.some(({ tables }) => tables.length > 0),
  // Metadata may be the first words of a section.
  sections: types.some(
    ({ sections, metadata, equals }) =>
      sections.length > 0 || metadata.from === 'body' || Object.keys(equals).length > 0,
  ),
});
