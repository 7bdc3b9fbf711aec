import { addressOf } from '../model/address.ts';
import { minutesOf } from '../check/figures/registry.ts';
import type { DocType } from '../model/doc-type.ts';
import { untyped } from '../model/doc-type.ts';
import type { Card } from '../model/card.ts';
import { type Direction, directionOf, directions, languageTag } from '../text/language.ts';
import type { Project } from '../model/project.ts';

/** As HTML has it, to be spread into an element. */
export interface TextLanguage {
  lang: string;
  dir: Direction;
}

/** What lists, headers and links say of a document. A text that is not known is empty. */
export interface DocumentSummary {
  /** Path of its file, from the root. */
  path: string;
  /** Path of its page, below the base, not escaped. */
  address: string;
  docType: DocType;
  title: string;
  purpose: string;
  status: string;
  version: string;
  date: string;
  reviewed: string;
  owner: string;
  project: string;
  authors: string[];
  audience: string[];
  tags: string[];
  alerts: string[];
  /** As its file is numbered, `0007`; empty where the type has no numbers. */
  number: string;
  /** Reading time, at least 1. */
  minutes: number;
  /** Without the frontmatter. */
  lines: number;
  /** It is shown on one sheet, in columns. */
  isCard: boolean;
  /** Where it is not that of the interface. */
  language: TextLanguage | undefined;
}

/** What a link to a document says: a page that shows no more does not change when the rest does. */
export type DocumentLink = Pick<DocumentSummary, 'address' | 'number' | 'title' | 'language'>;

/** What a list says of a document. */
export interface ListedDocument extends DocumentLink, Pick<DocumentSummary, 'status' | 'date'> {
  /** Name of its type. */
  type: string;
}

export const documentLink = ({ address, number, title, language }: DocumentSummary): DocumentLink => ({
  address,
  number,
  title,
  language,
});

export const listedDocument = (summary: DocumentSummary): ListedDocument => ({
  ...documentLink(summary),
  type: summary.docType.name,
  status: summary.status,
  date: summary.date,
});

const known = new WeakMap<Card, DocumentSummary>();

/**
 * Says the least that is true of a document, whatever its metadata holds: values of other kinds count as absent. Made
 * once for a document: many pages ask.
 */
export function documentSummary(project: Pick<Project<Card>, 'config'>, document: Card): DocumentSummary {
  const summary = known.get(document) ?? summarize(project, document);
  known.set(document, summary);
  return summary;
}

function summarize(project: Pick<Project<Card>, 'config'>, document: Card): DocumentSummary {
  const { values } = document.frontmatter;
  const docType = project.config.types.find(({ name }) => name === document.docType) ?? untyped;
  const number = docType.numbered ? (/^\d+/.exec(fileName(document))?.[0] ?? '') : '';
  return {
    path: document.path,
    address: addressOf(document),
    docType,
    title: withoutNumber(text(values['title']) || firstHeading(document), number) || fileName(document),
    purpose: text(values['purpose']) || text(values['description']),
    status: text(values['status']),
    version: text(values['version']),
    date: text(values['date']),
    reviewed: text(values['reviewed']),
    owner: text(values['owner']),
    project: text(values['project']),
    authors: texts(values['author']),
    audience: texts(values['audience']),
    tags: texts(values['tags']),
    alerts: texts(values['alerts']),
    number,
    minutes: minutesOf(document.words),
    lines: document.lines.body,
    isCard: 'layout' in docType.frontmatter.shape && values['layout'] === 'card',
    language: textLanguage(values, project.config.language),
  };
}

function textLanguage(values: Readonly<Record<string, unknown>>, ofSite: string): TextLanguage | undefined {
  const lang = languageTag(text(values['lang'])) ?? ofSite;
  const dir = directions.find((direction) => direction === values['dir']) ?? directionOf(lang);
  return lang === ofSite && dir === directionOf(lang) ? undefined : { lang, dir };
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(text).filter((item) => item !== '');

/** `7. Use text` and `ADR-0007: Use text` repeat the number that stands beside the title. */
const withoutNumber = (title: string, number: string): string =>
  number === '' ? title : title.replace(new RegExp(`^(?:[A-Z]+[- ])?0*${Number(number)}[.:)]\\s+`), '');

const firstHeading = ({ headings }: Card): string => headings.find(({ depth }) => depth === 1)?.text.trim() ?? '';

/** `guides/setup/index` is called `setup`. */
const fileName = ({ id }: Card): string =>
  id
    .replace(/(?<=.)\/index$/, '')
    .split('/')
    .at(-1) ?? id;
