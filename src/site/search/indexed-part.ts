import { articleOf } from './built-pages.ts';

/** Elements whose text Pagefind adds to the text around them. */
const inline = 'a|abbr|b|cite|code|em|i|kbd|samp|small|span|strong|sub|sup|time|var';

/** One of these that holds nothing but text and is nothing to refer to. Attributes are as our pages have them, with `"`. */
const plain = new RegExp(`<(${inline})(?:\\s+(?!id|data-pagefind)[^\\s=>"']+(?:="[^"]*")?)*>([^<]*)</\\1>`, 'g');

/**
 * Cuts out what Pagefind would read for nothing: what is around the article, and tags that tell it nothing, which are a
 * third of the article.
 *
 * @param language Of the text, as Pagefind is to take it, whatever the page says.
 */
export function indexedPart(html: string, language: string): string {
  const article = html.slice(...articleOf(html));
  if (article !== html) return `<html lang="${language}"><body>${article.replace(plain, '$2')}</body></html>`;
  // Of two attributes the first one counts.
  const whole = html.replace(/<html(?=[\s>])/gi, `$& lang="${language}"`);
  return whole === html ? `<html lang="${language}">${html}</html>` : whole;
}
