import type { Failure } from '../model/facts.ts';

const help = 'Save the file as UTF-8';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Takes the byte order mark from a text; where files were put together, there may be two. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF+/, '');

/**
 * Decodes a file as UTF-8, without its byte order mark.
 *
 * @returns The text, or where the first line stands that is not UTF-8.
 */
export function decode(bytes: Uint8Array): string | Failure {
  try {
    return withoutMark(strict.decode(bytes));
  } catch {
    return isUtf16(bytes) ? unreadable('The file is UTF-16, not UTF-8', help) : notUtf8(bytes);
  }
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A character is never divided between lines, so each line can be read by itself. */
function notUtf8(bytes: Uint8Array): Failure {
  let [line, start] = [1, 0];
  while (bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) start += 3;
  for (let index = 0; index <= bytes.length; index += 1) {
    const isEnd = bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a);
    if (index < bytes.length && !isEnd) continue;
    const column = columnOfBadByte(bytes.subarray(start, index));
    if (column !== undefined) {
      const range = { start: { line, column }, end: { line, column: column + 1 } };
      return { message: `Line ${line} is not UTF-8`, help, range };
    }
    [line, start] = [line + 1, index + 1];
  }
  return unreadable('The file is not UTF-8', help);
}

const replacement = '\uFFFD';

/** A bad byte is read as U+FFFD, and so is that character itself: its three bytes tell it apart. */
function columnOfBadByte(line: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
  let [from, offset] = [0, 0];
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (line[offset] !== 0xef || line[offset + 1] !== 0xbf || line[offset + 2] !== 0xbd) return at + 1;
    [from, offset] = [at + 1, offset + 3];
  }
  return undefined;
}

/** A failure that concerns the file as a whole. */
export function unreadable(message: string, advice: string): Failure {
  const start = { line: 1, column: 1 };
  return { message, help: advice, range: { start, end: start } };
}
