import { theme, themeName, tokenClass } from './theme.ts';

/** A piece of a line and its classes, which may be none. */
export type Token = readonly [text: string, classes: string];

const noLanguage = new Set(['', 'text', 'txt', 'plain', 'plaintext']);

/** By length and not by time: the same code has to look the same on a busy machine. */
const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 5000 };

/** Loaded when the first code is to be highlighted: most builds have none that is new. */
let loading: ReturnType<typeof loadShiki> | undefined;

async function loadShiki() {
  const { createHighlighter, bundledLanguages } = await import('shiki');
  return { shiki: await createHighlighter({ themes: [theme], langs: [] }), bundledLanguages };
}

/** @returns The tokens of each line; a line is one token where nothing is known of the language. */
export async function tokensOf(lines: readonly string[], lang: string): Promise<Token[][]> {
  if (noLanguage.has(lang)) return lines.map(plainLine);
  const { shiki, bundledLanguages } = await (loading ??= loadShiki());
  if (!Object.hasOwn(bundledLanguages, lang) && lang !== 'ansi') return lines.map(plainLine);
  const code = lines.join('\n');
  for (const name of [lang, ...languagesWithin(lang, code)])
    if (Object.hasOwn(bundledLanguages, name)) await shiki.loadLanguage(name as 'ts');
  const tokens = shiki.codeToTokensBase(code, {
    lang: lang as 'ts',
    theme: themeName as 'none',
    ...limits,
  });
  return tokens.map((line) => line.map(({ content, color, fontStyle }) => [content, tokenClass(color, fontStyle)]));
}

const fence = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*([\w-]+)/gm;

/**
 * Languages in Markdown. Grammars colour those that happen to be there: all have to be, or the same code would look another
 * way beside other documents.
 */
function languagesWithin(lang: string, code: string): string[] {
  if (!['md', 'mdx', 'markdown'].includes(lang)) return [];
  const inner = [...code.matchAll(fence)].flatMap(([, name = '']) => name);
  return [...(code.startsWith('---\n') ? ['yaml'] : []), ...(lang === 'mdx' ? ['tsx'] : []), ...inner];
}

const plainLine = (text: string): Token[] => [[text, '']];
