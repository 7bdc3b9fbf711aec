import { type LineAddress, lineId } from '../../views/line-address.ts';
import type { Place } from '../page-kinds.ts';
import { escapePath, withBase } from './address.ts';

/** Address of a path of the site for those who are not on it: with its host, where that is known. */
export const fullAddress = (site: Pick<Place, 'base' | 'origin'>, path: string): string =>
  withOrigin(site, withBase(site.base, escapePath(path)));

/** Puts the site's host before an address that begins with `/`. */
export const withOrigin = ({ origin }: Pick<Place, 'origin'>, address: string): string =>
  origin === undefined || !address.startsWith('/') ? address : new URL(address, origin).href;

/** The same of a row of a document. */
export const fullLineAddress = (site: Pick<Place, 'base' | 'origin'>, { address, line }: LineAddress): string =>
  `${fullAddress(site, address)}#${lineId(line)}`;
