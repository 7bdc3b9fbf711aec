/** Text on one line, without control characters: a line break would end a heading, a link or a field. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Text as Markdown that shows it as it is, on one line. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text).replace(/[\\`*[\]<]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)/g, '\\$&');

/** @param address Escaped but for brackets, which end it. */
export const markdownLink = (text: string, address: string): string =>
  `[${escapeMarkdown(text)}](${withBrackets(address)})`;

/** An address as it may stand in brackets. */
export const withBrackets = (address: string): string =>
  address.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
