import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeBlock } from './block.ts';
import type { CodeFence } from './lines.ts';

/** Turns fences into HTML with classes; cached by all that a fence says. */
export interface Highlighter {
  /** @returns An element. */
  highlight(fence: CodeFence): Promise<string>;
  /** Writes the cache, if it changed. */
  save(): void;
}

/** Changes when the markup made here or the grammars do. */
const edition = 'shiki-4.6.0/frames-2';

/** @param cachePath File of the cache; one that is missing or damaged is made again. */
export function createHighlighter(cachePath: string): Highlighter {
  let before: Record<string, string> | undefined;
  const used: Record<string, string> = {};
  let hasNew = false;
  return {
    async highlight(fence) {
      const { code, lang, meta } = fence;
      const key = hash('sha256', `${lang} ${meta}\n${code}`, 'base64url');
      before ??= readCache(cachePath);
      const known = used[key] ?? before[key];
      if (known === undefined) hasNew = true;
      return (used[key] = known ?? (await codeBlock(fence)));
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
