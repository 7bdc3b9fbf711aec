import { hash } from 'node:crypto';
import type { Routes } from '../model/routes.ts';

/** Names what was promised of an address; another promise has another name. */
export function promiseSign(routes: Routes | undefined, address: string): string {
  if (routes === undefined) return 'none';
  const ids = routes.get(address);
  return ids === undefined ? '-' : hash('sha1', ids.join('\n'), 'base64url').slice(0, 12);
}
