import { addressOf } from '../model/address.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** Addresses below the base of the documents and of pages that the site makes itself. */
export const siteAddresses = ({ documents, pages }: Project<Outline>): string[] => [
  ...documents.filter(({ docType }) => docType !== '').map(addressOf),
  ...pages,
];
