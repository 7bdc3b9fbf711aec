/** Control characters, line separators, and marks that turn the direction of text. */
const unsafe = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** CI systems read commands such as `##[stop-commands]` and `##vso[...]` anywhere in a line. */
const command = /#(?=#\w*\[)/g;

const shown = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Makes text from a document safe for a terminal and a CI log: control characters are shown, not sent. Tabs become two spaces. */
export const forTerminal = (text: string): string =>
  text.toWellFormed().replaceAll('\t', '  ').replace(unsafe, shown).replace(command, shown);

/** Text that stands at the beginning of a line, where CI systems read commands such as `::error::`. */
export const forLine = (text: string): string => forTerminal(text).replace(/^(\s*):(?=:)/, `$1${shown(':')}`);

/** Text on one line, without characters that do not show. */
export const plainLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(unsafe, '');

/** JSON with the same escapes, which leave its data as they are. */
export const toJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    .replace(unsafe, (character) => (character === '\n' ? character : shown(character)))
    .replace(command, shown)}\n`;
