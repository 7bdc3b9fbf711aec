import { indexAddress } from '../model/address.ts';
import type { DocType } from '../model/doc-type.ts';
import { href } from './url.ts';

/** Address of a view that shows rows with these values alone, at the part of it that has them. */
export const viewHref = (address: string, values: Readonly<Record<string, string>>, fragment: string): string =>
  `${href(address)}?${new URLSearchParams(values).toString()}#${fragment}`;

/** Address of the index page of a type that shows documents with this value alone. */
export const filterHref = (docType: DocType, name: string, value: string): string =>
  `${href(indexAddress(docType))}?${new URLSearchParams([[name, value]]).toString()}`;
