/** Words of a piece of Markdown, roughly: without addresses, comments, tags and marks. */
export const wordsOfMarkdown = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ']')
    .replace(/\]\[[^[\]]*\]/g, ']')
    .replace(/<[a-z/][^>]*>|https?:\S+/gi, '')
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/[`*[\]\\]/g, '');
