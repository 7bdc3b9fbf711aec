import { withBase } from './render/address.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address of a path of the site, below the base and escaped: every link and asset goes through here. */
export const href = (path: string): string => withBase(base, encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23'));
