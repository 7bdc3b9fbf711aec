import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { escapeHtml } from './html.ts';

/** Turns code into HTML with classes; cached by code and language. */
export interface Highlighter {
  /** @returns The content of a `<code>` element. */
  highlight(code: string, lang: string): Promise<string>;
  /** Writes the cache, if it changed. */
  save(): void;
}

/** Changes when the markup made here or the grammars do. */
const edition = 'shiki-4.6.0/classes-2';

/** @param cachePath File of the cache; one that is missing or damaged is made again. */
export function createHighlighter(cachePath: string): Highlighter {
  let before: Record<string, string> | undefined;
  const used: Record<string, string> = {};
  let hasNew = false;
  return {
    async highlight(code, lang) {
      const key = createHash('sha256').update(`${lang}\n${code}`).digest('base64url');
      before ??= readCache(cachePath);
      const known = used[key] ?? before[key];
      if (known === undefined) hasNew = true;
      return (used[key] = known ?? (await render(code, lang)));
    },
    save() {
      if (!hasNew) return;
      mkdirSync(dirname(cachePath), { recursive: true });
      const temporary = `${cachePath}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify({ edition, html: { ...before, ...used } }));
      renameSync(temporary, cachePath);
    },
  };
}

function readCache(path: string): Record<string, string> {
  try {
    const cache = JSON.parse(readFileSync(path, 'utf8')) as { edition?: string; html?: Record<string, string> };
    return cache.edition === edition && cache.html !== undefined ? cache.html : {};
  } catch {
    return {}; // Made again.
  }
}

const noLanguage = new Set(['', 'text', 'txt', 'plain', 'plaintext']);

/** By length and not by time: the same code has to look the same on a busy machine. */
const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 5000 };

/** Loaded when the first code is to be highlighted: most builds have none that is new. */
let loading: ReturnType<typeof loadShiki> | undefined;

async function loadShiki() {
  const { createHighlighter: create, bundledLanguages, createCssVariablesTheme } = await import('shiki');
  const theme = createCssVariablesTheme({ variablePrefix: '', variableDefaults: {} });
  return { shiki: await create({ themes: [theme], langs: [] }), bundledLanguages, theme: theme.name! };
}

async function render(code: string, lang: string): Promise<string> {
  if (noLanguage.has(lang)) return escapeHtml(code);
  const { shiki, bundledLanguages, theme } = await (loading ??= loadShiki());
  if (!(lang in bundledLanguages) && lang !== 'ansi') return escapeHtml(code);
  await shiki.loadLanguage(lang as 'ts');
  const { tokens } = shiki.codeToTokens(code, { lang: lang as 'ts', theme, ...limits });
  return tokens
    .map((line) => line.map(({ content, color, fontStyle }) => span(content, color, fontStyle)).join(''))
    .join('\n');
}

/** The theme names colours `var(token-keyword)`; they become classes: `tk-keyword`. */
function span(content: string, color = '', fontStyle = 0): string {
  const kind = /token-([a-z-]+)/.exec(color)?.[1];
  const isItalic = (fontStyle & 1) === 1;
  if (kind === undefined && !isItalic) return escapeHtml(content);
  const classes = [kind && `tk-${kind}`, isItalic && 'tk-italic'].filter(Boolean).join(' ');
  return `<span class="${classes}">${escapeHtml(content)}</span>`;
}
