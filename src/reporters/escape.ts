/** Makes text from a document safe for a terminal: control characters are shown, not sent. Tabs become two spaces. */
export const forTerminal = (text: string): string =>
  text.replaceAll('\t', '  ').replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
