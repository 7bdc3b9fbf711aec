/** Makes text from a document safe for a terminal: control characters are shown, not sent. Tabs become two spaces. */
export const forTerminal = (text: string): string =>
  text
    .replaceAll('\t', '  ')
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    .replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
