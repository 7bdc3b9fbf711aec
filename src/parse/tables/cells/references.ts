import type { RowReference } from '../../../model/table.ts';
import type { CellReader } from './cell.ts';

/** Without spaces and the signs that lists of ids need. */
const id = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export const readId: CellReader = ({ text }) =>
  id.test(text) ? { value: text } : { problem: 'is no id', help: 'Write letters, digits, dots and dashes, such as T5' };

/** `T1, T2`, `orca#T5`, `T1–T3` for all from the first to the last, or a sign that says none. */
export const readIds: CellReader = ({ text }) => {
  const whole = text.replace(/[\u2010-\u2015\u2212]/g, '-').trim();
  if (/^(?:-+|none|n\/a|nothing)\.?$/i.test(whole)) return { value: [] };
  const parts = whole.split(/\s*(?:,|;|\band\b)\s*|\s+/).filter((part) => part !== '');
  const found = parts.flatMap((part) => readReferences(part) ?? [undefined]);
  const references = found.filter((one) => one !== undefined);
  if (references.length < found.length || references.length === 0)
    return { problem: 'is no list of ids', help: 'Write ids with commas between them: T1, T2, other-plan#T5' };
  return { value: references };
};

/** More than this is no list that somebody meant. */
const mostInRange = 1000;

function readReferences(text: string): RowReference[] | undefined {
  const [, document = '', own = ''] = /^(?:([^#\s]+)#)?([^#\s]+)$/.exec(text) ?? [];
  const [, prefix, first, again, last] = /^([\p{L}._]*)(\d+)-([\p{L}._]*)(\d+)$/u.exec(own) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (prefix !== undefined && (again === prefix || again === '') && count > 1 && count <= mostInRange)
    return Array.from({ length: count }, (_, step) => ({ document, id: `${prefix}${Number(first) + step}` }));
  return id.test(own) ? [{ document, id: own }] : undefined;
}

export const readDocument: CellReader = ({ text, url }) => {
  if (url !== undefined) return { value: { url, text } };
  if (/^[^\s:]+\.mdx?$/i.test(text)) return { value: { url: text, text } };
  return { problem: 'names no document', help: 'Link to it, or write the path of its file: guides/setup.md' };
};
