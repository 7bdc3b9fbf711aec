import type { CellReader } from './cell.ts';

/** Letters are what a name has: a lone dash or question mark is none. */
const isName = (text: string): boolean => /\p{L}/u.test(text);

const noName = { problem: 'names nobody', help: 'Write a person or a role, or leave it empty' };

export const readPerson: CellReader = ({ text }) => (isName(text) ? { value: text.replace(/^@/, '') } : noName);

/** Names with commas, `and`, `&`, `+` or `/` between them. */
export const readPeople: CellReader = ({ text }) => {
  const names = text.split(/\s*(?:,|;|&|\+|\/|\band\b)\s*/).filter((name) => name !== '');
  return names.length > 0 && names.every(isName) ? { value: names.map((name) => name.replace(/^@/, '')) } : noName;
};
