import { fileOf } from '../render/address.ts';
import { redirectsName } from '../redirects.ts';
import { addresses } from '../machines/addresses.ts';

const forMachines = new Set([...Object.values(addresses).map(fileOf), redirectsName, '_headers', '404.html']);

/** Tells whether a file of a site says something to servers, search engines and other programs, and nothing to readers. */
export const isForMachines = (file: string): boolean =>
  forMachines.has(file) || /^sitemap-\d+\.xml$/.test(file) || file.startsWith('og/');
