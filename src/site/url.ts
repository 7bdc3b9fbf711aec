import { escapePath, withBase } from './render/address.ts';
import { type LineAddress, lineId } from '../views/line-address.ts';
import type { RowAddress } from '../views/sum.ts';
import { frame } from './frame.ts';

/**
 * Address of a path of the site, below the base and escaped: every link and asset goes through here. Not by
 * `import.meta.env.BASE_URL`: a variable of that name in the environment changes it.
 */
export const href = (path: string): string => withBase(frame().base, escapePath(path));

/** Address of a row that a view shows. */
export const lineHref = ({ address, line }: LineAddress): string => `${href(address)}#${lineId(line)}`;

/** The same of a row that may be that of a document. */
export const rowHref = ({ address, line }: RowAddress): string =>
  line === undefined ? href(address) : lineHref({ address, line });

/** Address of a link that a config gives: a path of the site, with whatever follows it, or one elsewhere. */
export const linkHref = (address: string): string =>
  address.startsWith('/') ? withBase(frame().base, address) : address;
