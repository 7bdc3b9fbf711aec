import type { SecuritySettings } from '../../model/config.ts';
import { fullAddress } from '../render/full-address.ts';
import { addresses } from './addresses.ts';
import type { FileKind } from './planned-file.ts';

/** Whom to tell of a weakness: RFC 9116. */
export const security: FileKind = (site) => {
  const settings = site.project.config.security;
  if (settings === undefined) return [];
  const canonical = site.origin === undefined ? undefined : fullAddress(site, addresses.security);
  const text = securityText(settings, canonical);
  return [{ address: addresses.security, inputs: () => ({ text }), make: () => text }];
};

export function securityText(settings: SecuritySettings, canonical: string | undefined): string {
  const { contact, expires, encryption, acknowledgments, preferredLanguages, policy, hiring } = settings;
  const fields: [name: string, value: string | undefined][] = [
    ...contact.map((address): [string, string] => ['Contact', address]),
    ['Expires', `${expires}T00:00:00Z`],
    ['Encryption', encryption],
    ['Acknowledgments', acknowledgments],
    ['Preferred-Languages', preferredLanguages.join(', ') || undefined],
    ['Canonical', canonical],
    ['Policy', policy],
    ['Hiring', hiring],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join('');
}

/**
 * Says that what the site tells of security no longer holds, or soon will not.
 *
 * @param today `YYYY-MM-DD`.
 * @returns undefined where it holds.
 */
export const securityWarning = (settings: SecuritySettings | undefined, today: string): string | undefined =>
  settings === undefined || settings.expires > today
    ? undefined
    : `security.expires: ${settings.expires} is over, and with it all that ${addresses.security} says; look at it again and set a new day`;
