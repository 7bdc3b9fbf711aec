import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { byNumber, isCalled } from './numbers.ts';

/** What an id among the words means. */
export type IdTarget<Document extends Outline> =
  | { kind: 'document'; document: Document }
  /** A document of another place, which the config says where to find. */
  | { kind: 'elsewhere'; url: string }
  | { kind: 'unknown'; type: DocType; number: number };

/**
 * Finds what an id in a document means: `ADR-0007`, the label or the name of a numbered type with a number.
 *
 * @returns undefined where it is none: `UTF-8`.
 */
export function resolveId<Document extends Outline>(
  project: Pick<Project<Document>, 'config' | 'byNumber'>,
  from: Outline,
  id: string,
): IdTarget<Document> | undefined {
  const dash = id.lastIndexOf('-');
  const [name, number] = [id.slice(0, dash), id.slice(dash + 1)];
  const type = project.config.types.find((one) => one.numbered && isCalled(one, name));
  const document = type && byNumber(project, from, id, []);
  if (document !== undefined) return { kind: 'document', document };
  const { ids } = project.config.links;
  const pattern = Object.hasOwn(ids, name) ? ids[name] : undefined;
  if (pattern !== undefined) return { kind: 'elsewhere', url: pattern.replaceAll('{number}', number) };
  return type && { kind: 'unknown', type, number: Number(number) };
}
