import { z, type ZodObject } from 'zod';
import type { Condition } from './condition.ts';
import type { Levels, Severity } from './diagnostic.ts';
import type { Holding } from './facts.ts';
import type { FieldSource, MetadataSpec } from './metadata.ts';
import type { ReviewCycle } from './review-cycle.ts';
import type { TableSpec } from './table.ts';

/** What a contract says of one section. */
export interface SectionSpec {
  title: string;
  required: boolean;
  /** Required where the metadata says so. */
  requiredWhen: Condition | undefined;
  /** Level of its heading. */
  level: 1 | 2;
  /** The title has to stand as the contract writes it, letter case included. */
  exact: boolean;
  /** Other titles that count as this section. */
  aliases: readonly string[];
  /** What belongs here, in a sentence or two; `docwright new` writes it into the section. */
  guidance: string;
  /** Columns of the table that belongs here, if one does. */
  columns: readonly string[];
  /** The least it must have: lines that are not blank, words. */
  min: { lines?: number | undefined; words?: number | undefined };
  /** What must stand in it. */
  holds: readonly Holding[];
  /** Lines that it should have, blank ones included. */
  lines: LineTarget;
}

export interface LineTarget {
  min?: number | undefined;
  max?: number | undefined;
}

/** A frontmatter field that names other documents. */
export interface RelationSpec {
  field: string;
  /** Names of the types that it may point to; empty for any. */
  to: readonly string[];
  /** Field with which the other document says the same from its side. */
  inverse?: string | undefined;
  /** Following it may not lead back to where one started. */
  acyclic?: boolean | undefined;
  /** Words that may stand in place of a document, such as `none`. */
  tolerates?: readonly string[] | undefined;
}

/** The statuses of a document type, and how long a document stays true by itself. */
export interface Life {
  /** Statuses from the first to the last on the usual way; a document with the first is not in force yet. */
  order: readonly string[];
  /** Statuses after which nothing is asked any more. */
  final: readonly string[];
  /** How often a document has to be reviewed that does not say so itself. */
  review: ReviewCycle | undefined;
}

/** A document type: what its documents are and what they owe. Made by `defineDocType`. */
export interface DocType {
  /** Lower case, singular: `adr`. */
  name: string;
  /** Singular, as people say it: `ADR`. */
  label: string;
  /** As the title of the index page: `Decision records`. */
  plural: string;
  description: string;
  /** Name of the Astro collection and first part of its index page's address. */
  collection: string;
  /** Globs from the content folder. */
  files: readonly string[];
  exclude: readonly string[];
  /** Patterns of which the file's name has to match one; none for any name. */
  fileName: readonly string[];
  /** What the metadata has to say, so that a document is of this type. */
  when: Condition | undefined;
  /** A number is put before the name of a new document: `0001-`. */
  numbered: boolean;
  /** Schema of the metadata, wherever that stands. */
  frontmatter: ZodObject;
  metadata: MetadataSpec;
  /** The keys of the frontmatter stand in the schema's order. */
  keysInOrder: boolean;
  /** Fields that are required where the metadata says so. */
  requiredWhen: Readonly<Record<string, Condition>>;
  /** What fields have to be equal to. */
  equals: Readonly<Record<string, FieldSource>>;
  relations: readonly RelationSpec[];
  /** Places of links in the metadata, `*` for each item: `hero.actions.*.link`. */
  linkFields: readonly string[];
  /** Places of addresses that a document had before, written in the same way: `aliases.*`. */
  oldAddresses: readonly string[];
  sections: readonly SectionSpec[];
  /** Tables and checklists whose cells have types. */
  tables: readonly TableSpec[];
  /** Documents may have sections that the contract does not name. */
  otherSections: boolean;
  lines: LineTarget;
  life: Life;
  /** Levels for documents of this type. */
  rules: Levels;
  /** How severe a finding can be at most, by status of the document: drafts are unfinished by nature. */
  severityByStatus: Readonly<Record<string, Severity>>;
}

/** Stands for the type of a document that no type covers: it asks for nothing. */
export const untyped: DocType = {
  name: '',
  label: 'Document',
  plural: 'Documents',
  description: '',
  collection: '',
  files: [],
  exclude: [],
  fileName: [],
  when: undefined,
  numbered: false,
  frontmatter: z.looseObject({}),
  metadata: { from: 'frontmatter' },
  keysInOrder: false,
  requiredWhen: {},
  equals: {},
  relations: [],
  linkFields: [],
  oldAddresses: [],
  sections: [],
  tables: [],
  otherSections: true,
  lines: {},
  life: { order: [], final: [], review: undefined },
  rules: {},
  severityByStatus: {},
};
