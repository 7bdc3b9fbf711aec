import { hash } from 'node:crypto';
import { codeBlock } from './block.ts';
import { openKeptCode } from './kept-code.ts';
import type { CodeFence } from './lines.ts';

/** Turns fences into HTML with classes; kept by all that a fence says. */
export interface Highlighter {
  /** @returns An element. */
  highlight(fence: CodeFence): Promise<string>;
  /** Keeps what is new. */
  save(): void;
}

/**
 * @param folder Absolute path of what is kept.
 * @param edition Another one highlights all anew.
 */
export function createHighlighter(folder: string, edition: string): Highlighter {
  const kept = openKeptCode(folder, edition);
  return {
    async highlight(fence) {
      const { code, lang, meta } = fence;
      const key = hash('sha256', `${lang} ${meta}\n${code}`, 'hex');
      const known = kept.get(key);
      if (known !== undefined) return known;
      const html = await codeBlock(fence);
      kept.set(key, html);
      return html;
    },
    save: () => kept.save(),
  };
}
