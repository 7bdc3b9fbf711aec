import type { Failure } from '../model/facts.ts';

const help = 'Save the file as UTF-8';

/**
 * Decodes a file as UTF-8, without its byte order mark.
 *
 * @returns The text, or where the first line stands that is not UTF-8.
 */
export function decode(bytes: Uint8Array): string | Failure {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isUtf16(bytes) ? unreadable('The file is UTF-16, not UTF-8', help) : notUtf8(bytes);
  }
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function notUtf8(bytes: Uint8Array): Failure {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const decoded = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
    const column = decoded.indexOf('\uFFFD') + 1;
    if (column > 0) {
      const range = { start: { line, column }, end: { line, column: column + 1 } };
      return { message: `Line ${line} is not UTF-8`, help, range };
    }
    start = end + 1;
  }
  return unreadable('The file is not UTF-8', help);
}

/** A failure that concerns the file as a whole. */
export function unreadable(message: string, advice: string): Failure {
  const start = { line: 1, column: 1 };
  return { message, help: advice, range: { start, end: start } };
}
