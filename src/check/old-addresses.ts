import type { DocType } from '../model/doc-type.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { textsAt } from '../model/texts-at.ts';
import { readAddress, type WrittenAddress } from '../model/written-address.ts';

/** An address that a document says it had before. */
export type OldAddress = WrittenAddress & {
  /** As it stands in the metadata. */
  written: string;
  /** Its place there: `aliases.0`. */
  place: string;
};

/** Lists the addresses that a document had before, as its metadata has them. */
export function oldAddressesOf({ types }: { types: readonly DocType[] }, document: Outline): OldAddress[] {
  const fields = types.find(({ name }) => name === document.docType)?.oldAddresses ?? [];
  return fields.flatMap((field) =>
    textsAt(document.frontmatter.values, field).map(({ place, text }) => ({
      ...readAddress(text),
      written: text,
      place,
    })),
  );
}

/** Those that can be one, each once. */
export const usableOldAddresses = (config: { types: readonly DocType[] }, document: Outline): string[] => [
  ...new Set(oldAddressesOf(config, document).flatMap(({ address }) => address ?? [])),
];

/** The id that an address below the base would be of. */
const idOf = (address: string): string => address.slice(1, -1);

/** Finds the document that has its page at an address below the base. */
export const documentAt = <Document extends Outline>(
  { byId }: Pick<Project<Document>, 'byId'>,
  address: string,
): Document | undefined => {
  const document = byId.get(idOf(address))?.[0];
  return document?.docType === '' ? undefined : document;
};

/** Where who asks for an old address is led. */
export type Destination<Document extends Outline = Outline> =
  | { kind: 'document'; document: Document; anchor: string }
  /** A page of the site's own or a public file, below the base. */
  | { kind: 'page'; address: string; anchor: string }
  | { kind: 'elsewhere'; url: string };

type Lookups<Document extends Outline> = Pick<
  Project<Document>,
  'config' | 'byId' | 'byOldAddress' | 'pages' | 'realPath'
>;

/**
 * Finds where an address below the base leads that no page has.
 *
 * @returns undefined where nothing is known of it, or what it should lead to is not there.
 */
export function destinationOf<Document extends Outline>(
  project: Lookups<Document>,
  address: string,
): Destination<Document> | undefined {
  const document = project.byOldAddress.get(address)?.[0];
  if (document !== undefined) return { kind: 'document', document, anchor: '' };
  const to = project.config.redirects.get(address)?.to;
  return to === undefined ? undefined : targetOf(project, to);
}

/** Finds what a redirect of the config leads to. */
export function targetOf<Document extends Outline>(
  project: Lookups<Document>,
  to: string,
): Destination<Document> | undefined {
  if (!to.startsWith('/')) return { kind: 'elsewhere', url: to };
  const [address = '', anchor] = to.split(/(?=#)/, 2);
  const isPage = project.pages.has(address);
  const document = documentAt(project, address) ?? (isPage ? undefined : project.byOldAddress.get(address)?.[0]);
  if (document !== undefined) return { kind: 'document', document, anchor: anchor ?? '' };
  if (isPage) return { kind: 'page', address, anchor: anchor ?? '' };
  const file = project.realPath(`${project.config.publicDir}${address}`);
  if (file === undefined || !file.startsWith(`${project.config.publicDir}${address.slice(0, -1)}`)) return undefined;
  return { kind: 'page', address: file.slice(project.config.publicDir.length), anchor: anchor ?? '' };
}
