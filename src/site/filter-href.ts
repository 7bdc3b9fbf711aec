import { indexAddress } from '../model/address.ts';
import type { DocType } from '../model/doc-type.ts';
import type { Sum } from '../views/sum.ts';
import { href, rowHref } from './url.ts';

/** Address of a view that shows rows with these values alone, at the part of it that has them. */
export const viewHref = (address: string, values: Readonly<Record<string, string>>, fragment: string): string =>
  `${href(address)}?${new URLSearchParams(values).toString()}#${fragment}`;

/** Where a sum leads: to its rows, straight to the only one, and nowhere where there is none. */
export const sumHref = ({ rows, only }: Sum, rowsHref: string): string | undefined =>
  rows === 0 ? undefined : only === undefined ? rowsHref : rowHref(only);

/** Address of the index page of a type that shows documents with this value alone. */
export const filterHref = (docType: DocType, name: string, value: string): string =>
  `${href(indexAddress(docType))}?${new URLSearchParams([[name, value]]).toString()}`;
