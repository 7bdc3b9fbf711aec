import type { Finder } from './search/finder.ts';
import { openFinder } from './search/thread.ts';

/** Opens the search by its button, by `/` and by Ctrl+K or Cmd+K. On the page of the search, that is the search. */
export function openSearchOnDemand(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  const page = document.querySelector<HTMLElement>('main [data-search]');
  if (dialog === null) return;
  const root = page ?? dialog;
  const button = document.querySelector('[data-search-open]');
  let finder: Finder | undefined;
  const start = async (): Promise<void> => {
    finder ??= openFinder(root.dataset['search']!);
    const { startSearch } = await import('./search/form.ts');
    startSearch(root, finder);
  };
  const open = (): void => {
    void start();
    if (root === dialog && !dialog.open) dialog.showModal();
    root.querySelector('input')?.select();
  };
  button?.addEventListener('click', open);
  // Who is at the button is about to ask.
  for (const type of ['pointerenter', 'focus']) {
    button?.addEventListener(type, () => void start(), { once: true });
  }
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  if (page) void start();
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (key === '/') return !ctrlKey && !metaKey && !altKey && !isTyping(target);
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
