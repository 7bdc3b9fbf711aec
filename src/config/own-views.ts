import { z } from 'zod';
import type { OwnView } from '../model/own-view.ts';
import { file } from './look.ts';

const text = z.string('must be a text').min(1, 'must not be empty');

/**
 * Types a view of a project's own; returns it as it is.
 *
 * @example
 * defineView({
 *   name: 'open-questions',
 *   title: 'Open questions',
 *   description: 'Documents that still ask something.',
 *   columns: { document: 'Document', owner: 'Owner' },
 *   rows: ({ documents }) =>
 *     documents
 *       .filter(({ headings }) => headings.some(({ text }) => text === 'Open questions'))
 *       .map((document) => ({ document, cells: { document: document.title, owner: document.owner } })),
 * });
 */
export const defineView = <const Column extends string>(view: OwnView<Column>): OwnView<Column> => view;

const view = z
  .strictObject(
    {
      name: z
        .string('must be a text')
        .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'must be lower-case words with hyphens, such as open-questions'),
      title: text,
      description: text,
      columns: z
        .record(text, text, 'must be { key: head }')
        .refine((columns) => Object.keys(columns).length > 0, 'must hold at least one column'),
      component: file('an Astro component', /\.astro$/).optional(),
      rows: z.custom<OwnView['rows']>((value) => typeof value === 'function', 'must be a function that gives rows'),
    },
    'must be made by defineView',
  )
  .transform((parts): OwnView => parts);

export const views = z
  .array(view, 'must be a list of views')
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'two views have the same name')
  .default([]);
