import { nearest } from '../../../text/nearest.ts';
import { list } from '../../../text/words.ts';
import type { CellReader } from './cell.ts';

/** Letter case, spaces and the marks that choose how an emoji is drawn do not count. */
const key = (text: string): string =>
  text
    .replace(/[\uFE0E\uFE0F\u200D]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();

/** What is left of `🟡 Ready` when the picture is taken away. */
const withoutPictures = (text: string): string => key(text.replace(/[\p{Extended_Pictographic}\p{So}]/gu, ''));

export const readOneOf: CellReader = ({ text }, type) => {
  const values = type.kind === 'oneOf' ? type.values : {};
  const spellings = new Map(
    Object.entries(values).flatMap(([value, others]) => [value, ...others].map((one) => [key(one), value] as const)),
  );
  const value = spellings.get(key(text)) ?? spellings.get(withoutPictures(text));
  if (value !== undefined) return { value };
  const near = nearest(key(text), [...spellings.keys()]);
  const help =
    near === undefined ? `Write ${list(Object.keys(values), 'or')}` : `Did you mean "${spellings.get(near)}"?`;
  return { problem: 'is none of the values that stand here', help };
};
