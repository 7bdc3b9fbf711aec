import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** The document's status; undefined where it has none that is a text. */
export function statusOf({ frontmatter }: Outline): string | undefined {
  const { status } = frontmatter.values;
  return typeof status === 'string' ? status : undefined;
}

/** The document's type in a project. */
export const typeOf = ({ config }: Pick<Project<Outline>, 'config'>, { docType }: Outline): DocType | undefined =>
  config.types.find(({ name }) => name === docType);

/** Tells whether nothing is asked of the document any more. */
export const isFinal = (document: Outline, docType: DocType | undefined): boolean =>
  docType?.life.final.includes(statusOf(document) ?? '') ?? false;

/** Tells whether the document came into force, then or now; one that was turned down never did. */
export const tookEffect = (document: Outline, docType: DocType | undefined): boolean =>
  (docType?.life.order.indexOf(statusOf(document) ?? '') ?? -1) > 0;

/** Tells whether the document is not in force yet: by its type's first status, or in the words that all generators know. */
export const isDraft = (document: Outline, docType: DocType | undefined): boolean => {
  const status = statusOf(document);
  const first = docType?.life.order[0];
  return (
    document.frontmatter.values['draft'] === true ||
    status?.toLowerCase() === 'draft' ||
    (status !== undefined && status === first)
  );
};

/** Tells whether the document says of itself that it is yet to be written. */
export const isPlannedDocument = (document: Outline): boolean => statusOf(document)?.toLowerCase() === 'planned';
