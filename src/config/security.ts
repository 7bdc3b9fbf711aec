import { z } from 'zod';
import type { SecuritySettings } from '../model/config.ts';
import { isDay } from '../text/day.ts';

const address = z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' });

const contact = z
  .string('must be a text')
  .refine(
    (text) => /^(?:https:\/\/|mailto:|tel:)\S+$/i.test(text) && URL.canParse(text),
    'must begin with mailto:, https:// or tel:, such as mailto:security@example.org',
  );

const language = z
  .string('must be a text')
  .regex(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i, 'must be the code of a language, such as en');

/** What `security` of a config may say. */
export const security = z.strictObject(
  {
    contact: z.union([contact.transform((one) => [one]), z.array(contact).min(1, 'must hold at least one address')], {
      error: 'must be an address such as mailto:security@example.org, or a list of them',
    }),
    expires: z
      .string({ error: 'must say until when this holds: a day such as 2027-06-30, less than a year ahead' })
      .refine(isDay, 'must be a day of the calendar, YYYY-MM-DD'),
    encryption: address.optional(),
    acknowledgments: address.optional(),
    preferredLanguages: z.array(language, 'must be a list of languages').default([]),
    policy: address.optional(),
    hiring: address.optional(),
  },
  'must be { contact, expires }',
);

export const toSecurity = (given: z.output<typeof security>): SecuritySettings => ({
  encryption: undefined,
  acknowledgments: undefined,
  policy: undefined,
  hiring: undefined,
  ...given,
});
