import type { DocumentFacts, Link } from '../../src/model/facts.ts';
import type { Range } from '../../src/model/position.ts';
import { type Lines, plain } from './remark-facts.ts';

/** Our facts in the same form. */
export const ourFacts = ({ headings, links, tables, tasks, fences, frontmatter }: DocumentFacts): Lines => ({
  headings: headings.map(({ depth, text, slug, range }) => `${depth} ${plain(text)} #${slug} ${place(range)}`),
  links: links.map(linkLine),
  tables: tables.flatMap(({ header, rows, range }) => [
    `table ${place(range)}`,
    ...[header, ...rows].flat().map((cell) => `${plain(cell.text)} ${place(cell.range)}`),
  ]),
  tasks: tasks.map(({ text, done, range }) => `${done ? 'done' : 'open'} ${plain(text)} ${place(range)}`),
  fences: fences.map(({ lang, meta, code, range }) => JSON.stringify([lang ?? '', meta ?? '', code, place(range)])),
  frontmatter: frontmatter.exists ? [place(frontmatter.range)] : [],
});

const linkLine = ({ kind, syntax, url, range }: Link): string =>
  syntax === 'html' || syntax === 'jsx'
    ? `${kind} ${url} in line ${range.start.line}`
    : `${kind} ${url} ${place(range)}`;

const place = ({ start, end }: Range): string => `${start.line}:${start.column}-${end.line}:${end.column}`;
