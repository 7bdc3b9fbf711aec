import { z, type ZodObject } from 'zod';
import type { Levels, Severity } from './diagnostic.ts';

/** What a contract says of one section. */
export interface SectionSpec {
  title: string;
  required: boolean;
  /** Other titles that count as this section. */
  aliases: readonly string[];
  /** What belongs here, in a sentence or two; `docwright new` writes it into the section. */
  guidance: string;
  /** Columns of the table that belongs here, if one does. */
  columns: readonly string[];
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
  /** A number is put before the name of a new document: `0001-`. */
  numbered: boolean;
  frontmatter: ZodObject;
  relations: readonly RelationSpec[];
  sections: readonly SectionSpec[];
  lines: LineTarget;
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
  numbered: false,
  frontmatter: z.looseObject({}),
  relations: [],
  sections: [],
  lines: {},
  rules: {},
  severityByStatus: {},
};
