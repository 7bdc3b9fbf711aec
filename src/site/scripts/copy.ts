import type { ScriptWords } from '../words/index.ts';
import { wordsFor } from './words.ts';

type Words = ScriptWords['body'];

const shownMs = 1600;

/** Gives each block of code a button that copies it. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('pre.code')) {
    const frame = document.createElement('div');
    frame.className = 'code-frame';
    block.replaceWith(frame);
    frame.append(block, copyButton(block.textContent, wordsFor('body', frame)));
  }
}

function copyButton(text: string, words: Words): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = await copy(text, words);
    setTimeout(() => (button.textContent = words.copy), shownMs);
  });
  return button;
}

async function copy(text: string, words: Words): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    return words.notAllowed;
  }
}
