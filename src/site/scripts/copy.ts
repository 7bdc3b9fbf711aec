import type { ScriptWords } from '../words/index.ts';
import { wordsFor } from './words.ts';

const shownMs = 2000;

/** Of a block, what is not to be pasted. */
const notCopied = '.prompt, .output, .comment, del';

/** Gives each block of code a button that copies it; one that does not scroll is no stop of the Tab key. */
export function addCopyButtons(): void {
  const blocks = document.querySelectorAll<HTMLElement>('.code-frame pre');
  if (blocks.length === 0) return;
  const status = document.createElement('p');
  status.className = 'sr-only';
  status.role = 'status';
  document.body.append(status);
  const scrolls = new ResizeObserver((entries) => {
    for (const { target } of entries) target.toggleAttribute('tabindex', target.scrollWidth > target.clientWidth);
  });
  for (const block of blocks) {
    block.after(copyButton(block, wordsFor('body', block), status));
    scrolls.observe(block);
  }
}

function copyButton(block: HTMLElement, words: ScriptWords['body'], status: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  let shown: ReturnType<typeof setTimeout>;
  const say = (said: string, name: string): void => {
    status.textContent = said;
    button.textContent = name;
  };
  const rest = (): void => say('', words.copy);
  button.type = 'button';
  button.className = 'copy';
  rest();
  button.addEventListener('click', async () => {
    clearTimeout(shown);
    const isCopied = await copy(codeOf(block), button);
    if (!isCopied) getSelection()?.selectAllChildren(block);
    const said = isCopied ? words.copied : words.selected;
    say(said, said);
    shown = setTimeout(rest, shownMs);
  });
  return button;
}

function codeOf(block: HTMLElement): string {
  const code = block.cloneNode(true) as HTMLElement;
  for (const part of code.querySelectorAll(notCopied)) part.remove();
  return (code.textContent || block.textContent).replace(/\n$/, '');
}

async function copy(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, button); // A site without HTTPS, or a browser that says no.
  }
}

function copyBySelection(text: string, button: HTMLElement): boolean {
  const area = document.createElement('textarea');
  area.className = 'sr-only';
  area.value = text;
  button.after(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  button.focus({ preventScroll: true });
  return isCopied;
}
