import type { Data } from '../scripts/offline/open.ts';

/** The script beside a file, which gives a page what the file says. @param name The file, from the copy. */
const script = (name: string, data: Exclude<Data, { module: unknown }>): string =>
  `docwrightOffline.put(${JSON.stringify(name)},${JSON.stringify(data)});\n`;

export const textData = (name: string, text: string): string => script(name, { text });

export const binaryData = (name: string, bytes: Buffer): string => script(name, { base64: bytes.toString('base64') });

/** Stands in no HTML. */
export const topMark = '\0';

/** @param html Its addresses begin with `topMark` where they lead to a file of the copy. */
export const pageData = (name: string, html: string): string => script(name, { html: html.split(topMark) });

/**
 * Of a script that leaves what it has to give in a variable.
 *
 * @param expression What a module of that name would export.
 */
export const moduleData = (name: string, code: string, expression: string): string =>
  `${code}\ndocwrightOffline.put(${JSON.stringify(name)},{module:${expression}});\n`;
