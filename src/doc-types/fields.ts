import { z } from 'zod';

const text = () => z.string().trim().min(1);

const isRealDate = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
};

/** A calendar day, `YYYY-MM-DD`. Takes the `Date` that other YAML readers make of it, gives the string. */
export const date = () =>
  z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD')
      .refine(isRealDate, { message: 'is not a day of the calendar', when: ({ issues }) => issues.length === 0 }),
  );

/** One text or a list of them; gives the list. */
export const oneOrMany = () =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text()).min(1));

/** What `documentId` leaves on a schema, so that a contract's relations are found in its fields. */
export const relationTargets = z.registry<{ to: readonly string[] }>();

/**
 * Names another document: by its id (`adrs/0007-search`), by the last part within the same folder (`0007-search`)
 * or by relative path (`./0007-search.md`).
 *
 * @param to Names of the types it may point to; none for any.
 */
export const documentId = (...to: string[]) => text().register(relationTargets, { to });

/** Where a document stands in its life; the first is what a new one gets. */
export const status = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values).meta(ofStatus);

const ofStatus = { description: 'Where it stands in its life.' };

/** What `docwright new` can fill in. */
export interface InitialValues {
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  author: string;
  version: string;
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
  lines: z
    .strictObject({ min: z.int().positive().optional(), max: z.int().positive().optional() })
    .optional()
    .meta({ description: "Line target of this document, in place of its type's." }),
  tags: z.array(text()).optional().meta({ description: 'Words to find it by.' }),
  related: z.array(documentId()).optional().meta({ description: 'Ids of documents worth reading beside it.' }),
  aliases: z.array(text()).optional().meta({ description: 'Addresses that it had before.' }),
});
