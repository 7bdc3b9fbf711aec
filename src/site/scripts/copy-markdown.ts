import { wordsFor } from './words.ts';

/** Milliseconds that the outcome is shown. */
const shownMs = 1600;

/** Copies the document as Markdown, which is fetched when somebody asks for it. */
export function copyMarkdown(button: HTMLButtonElement): void {
  const words = wordsFor('markdown', button);
  button.ariaLive = 'polite';
  button.addEventListener('click', async () => {
    button.textContent = (await copy(button.dataset['copyMarkdown'] ?? '')) ? words.copied : words.failed;
    setTimeout(() => (button.textContent = words.copy), shownMs);
  });
}

async function copy(address: string): Promise<boolean> {
  const text = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return response.blob();
  });
  try {
    // At once, with the text to come: after a wait, browsers take it for nobody's wish.
    const item = new ClipboardItem({ 'text/plain': text.then((blob) => new Blob([blob], { type: 'text/plain' })) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
