import { z } from 'zod';
import { directions, languageTag } from '../text/language.ts';
import { dateFormat } from '../text/date-format.ts';
import { reviewCycle } from './options.ts';
import type { RelationSpec } from '../model/doc-type.ts';

const text = () => z.string().trim().min(1);

/**
 * A day, `YYYY-MM-DD`, or another form of it: `date({ format: 'MM/DD/YYYY' })`, `date({ format: 'YYYY-MM-DD HH:mm' })`.
 * Takes the `Date` that other YAML readers make of a day, gives the text.
 *
 * @param options.format `YYYY`, `MM`, `DD`, `M`, `D`, `MMM` (`Jan`), `MMMM` (`January`), `HH`, `mm`, `ss`; all else stands for itself.
 */
export function date({ format = 'YYYY-MM-DD' }: { format?: string } = {}) {
  const isIn = dateFormat(format);
  return z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z
      .string()
      .refine((value) => isIn(value) !== 'other', { error: `must be a date, ${format}`, abort: true })
      .refine((value) => isIn(value) === 'day', { error: 'is not a day of the calendar' }),
  );
}

/** Texts in place of a list: gives the list of what stands between commas. Takes a list as well. */
export const commaList = () =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    z.array(text()).min(1),
  );

/** One text or a list of them; gives the list. */
export const oneOrMany = () =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text()).min(1));

/** What `documentId` leaves on a schema, so that a contract's relations are found in its fields. */
export const relationTargets = z.registry<Omit<RelationSpec, 'field'>>();

/** What a relation is beside its field. */
export interface RelationOptions {
  /** Names of the types it may point to; none for any. */
  to?: readonly string[];
  /** Field with which the other document says the same from its side: `supersededBy` of `supersedes`. */
  inverse?: string;
  /** Whether following it may not lead back to where one started; default: false. */
  acyclic?: boolean;
  /** Words that may stand in place of a document, letter case aside: `['n/a', 'none']`. */
  tolerates?: readonly string[];
}

/**
 * Names another document: by its id (`adrs/0007-search`), by the last part within the same folder (`0007-search`),
 * by relative path to its file or folder (`./0007-search.md`) or by number (`7`, `ADR-0007`).
 *
 * @param about Names of the types it may point to, none for any; or more about it.
 */
export function documentId(...about: string[] | [RelationOptions]) {
  const [first] = about;
  const names = about.filter((name) => typeof name === 'string');
  const idOrNumber = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text());
  return idOrNumber.register(relationTargets, typeof first === 'object' ? { to: [], ...first } : { to: names });
}

/** What `link` leaves on a schema, so that the links of the metadata are found and checked. */
export const linkSchemas = z.registry<{ isLink: true }>();

/** A link as in the body: a relative path to a file, an address of the site, or one of another site. */
export const link = () => text().register(linkSchemas, { isLink: true });

/** What `oldAddress` leaves on a schema, so that redirects are made. */
export const oldAddressSchemas = z.registry<{ isOldAddress: true }>();

/** An address that the document had before, `adrs/0003-old-name`: the site leads from there to the document. */
export const oldAddress = () => text().register(oldAddressSchemas, { isOldAddress: true });

/** Where a document stands in its life; the first is what a new one gets. */
export const status = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values).meta(ofStatus);

const ofStatus = { description: 'Where it stands in its life.' };

/** The language of a text, as BCP 47 writes it: `ar`, `pt-BR`. */
export const language = () =>
  text().refine((value) => languageTag(value) !== undefined, 'must be a language such as de, ar or pt-BR');

/** What `docwright new` can fill in. */
export interface InitialValues {
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  author: string;
  version: string;
  /** The number that the name of its file begins with. */
  number?: number;
}

/** Marks a field that a new document gets a value for. */
export const initialValues = z.registry<{ from: keyof InitialValues }>();

/** What every document of the built-in types carries. */
export const baseFields = z.strictObject({
  title: text()
    .register(initialValues, { from: 'title' })
    .meta({ description: 'Name of the document, as it stands in lists and search results.' }),
  version: text()
    .register(initialValues, { from: 'version' })
    .meta({ description: 'Version of the text, in quotes: "1.2".' }),
  date: date().register(initialValues, { from: 'date' }).meta({ description: 'Day of this version, YYYY-MM-DD.' }),
  author: oneOrMany()
    .register(initialValues, { from: 'author' })
    .meta({ description: 'Who wrote it, one or several.' }),
  purpose: text().meta({ description: 'What the document is for, in one sentence.' }),
  audience: oneOrMany().meta({ description: 'Roles it is written for, one or several.' }),
  status: text().meta(ofStatus),
  owner: text().optional().meta({ description: 'Role or team that keeps it true.' }),
  project: text().optional().meta({ description: 'Programme it belongs to.' }),
  reviewed: date().optional().meta({ description: 'Day of the last review.' }),
  review: reviewCycle
    .optional()
    .meta({ description: 'How often it is reviewed: monthly, quarterly, half-yearly, yearly, or every so many days.' }),
  lines: z
    .strictObject({ min: z.int().positive().optional(), max: z.int().positive().optional() })
    .optional()
    .meta({ description: "Line target of this document, in place of its type's." }),
  tags: z.array(text()).optional().meta({ description: 'Words to find it by.' }),
  related: z.array(documentId()).optional().meta({ description: 'Ids of documents worth reading beside it.' }),
  aliases: z.array(oldAddress()).optional().meta({ description: 'Addresses that it had before.' }),
  layout: z.enum(['page', 'card']).optional().meta({ description: 'How it is shown: a card stands on one sheet.' }),
  lang: language()
    .optional()
    .meta({ description: "Language it is written in, where that is not the site's: ar, pt-BR." }),
  dir: z
    .enum(directions)
    .optional()
    .meta({ description: 'Which way it runs, where its language does not say so: ltr or rtl.' }),
});
