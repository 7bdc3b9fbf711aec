import { indexAddress } from '../model/address.ts';
import type { DocType } from '../model/doc-type.ts';
import { href } from './url.ts';

/** Address of the index page of a type that shows documents with this value alone. */
export const filterHref = (docType: DocType, name: string, value: string): string =>
  `${href(indexAddress(docType))}?${new URLSearchParams([[name, value]]).toString()}`;
