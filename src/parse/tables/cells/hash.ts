import type { CellReader } from './cell.ts';

/** The beginning of a SHA-256 in hexadecimal digits, long enough to tell texts apart. Gives it in lower case. */
export const readHash: CellReader = ({ text }) =>
  /^[0-9a-f]{12,64}$/i.test(text)
    ? { value: text.toLowerCase() }
    : { problem: 'is no hash', help: 'Let docwright sign write it, or leave it empty' };
