/** Opens the search by its button, by `/` and by Ctrl+K or Cmd+K. */
export function openSearchOnDemand(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  if (dialog === null) return;
  document.querySelector('[data-search-open]')?.addEventListener('click', () => void open(dialog));
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    void open(dialog);
  });
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}

/** Shows the dialog at once; what searches comes with the first opening. */
async function open(dialog: HTMLDialogElement): Promise<void> {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
  const { startSearch } = await import('./search/dialog.ts');
  await startSearch(dialog);
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (key === '/') return !ctrlKey && !metaKey && !altKey && !isTyping(target);
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
