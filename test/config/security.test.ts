import { expect, test } from 'vitest';
import { resolveConfig } from '../../src/config/define-config.ts';
import { securityText, securityWarning } from '../../src/site/machines/security.ts';

const security = (value: unknown) => resolveConfig({ security: value }, []).security!;
const contact = 'mailto:security@example.org';

test('one contact is enough; lists and languages are written as the format wants them', () => {
  const settings = security({
    contact: [contact, 'tel:+1-201-555-0123'],
    expires: '2027-06-30',
    preferredLanguages: ['en', 'de-CH'],
  });
  expect(securityText(settings, undefined)).toBe(
    `Contact: ${contact}\nContact: tel:+1-201-555-0123\nExpires: 2027-06-30T00:00:00Z\nPreferred-Languages: en, de-CH\n`,
  );
  expect(security({ contact, expires: '2027-06-30' }).contact).toEqual([contact]);
});

test.each<[given: unknown, message: string]>([
  [true, 'security: must be { contact, expires }'],
  [{ contact }, 'security.expires: must say until when this holds'],
  [{ contact, expires: '2027-02-30' }, 'security.expires: must be a day of the calendar'],
  [{ contact, expires: '2027-06-30T00:00:00Z' }, 'security.expires: must be a day of the calendar'],
  [{ expires: '2027-06-30' }, 'security.contact: must be an address such as mailto:security@example.org'],
  [{ contact: 'security@example.org', expires: '2027-06-30' }, 'security.contact: must be an address such as'],
  [{ contact: 'mailto:a@b.c\nPolicy: https://x', expires: '2027-06-30' }, 'security.contact: must be an address'],
  [{ contact: [], expires: '2027-06-30' }, 'security.contact: must'],
  [{ contact, expires: '2027-06-30', policy: 'http://example.org' }, 'security.policy: must be an address that begins'],
  [{ contact, expires: '2027-06-30', preferredLanguages: ['e n'] }, 'security.preferredLanguages.0: must be the code'],
  [{ contact, expires: '2027-06-30', contacts: '' }, 'security.contacts: is not an option'],
])('%j', (given, message) => {
  expect(() => security(given)).toThrow(message);
});

test('it is over on its day', () => {
  const settings = security({ contact, expires: '2027-06-30' });
  expect(securityWarning(settings, '2027-06-29')).toBeUndefined();
  expect(securityWarning(settings, '2027-06-30')).toContain('2027-06-30 is over');
  expect(securityWarning(undefined, '2027-06-30')).toBeUndefined();
});
