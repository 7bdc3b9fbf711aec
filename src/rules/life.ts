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
