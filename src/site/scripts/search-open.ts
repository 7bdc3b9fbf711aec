/** Opens the search by its button, by `/` and by Ctrl+K or Cmd+K. On the page of the search, that is the search. */
export function openSearchOnDemand(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  const page = document.querySelector<HTMLElement>('main [data-search]');
  if (dialog === null) return;
  const open = (): void => {
    const root = page ?? dialog;
    if (root === dialog && !dialog.open) dialog.showModal();
    root.querySelector('input')?.select();
    void start(root);
  };
  document.querySelector('[data-search-open]')?.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  if (page) void start(page);
}

/** What searches comes with the first opening. */
async function start(root: HTMLElement): Promise<void> {
  const { startSearch } = await import('./search/form.ts');
  startSearch(root);
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (key === '/') return !ctrlKey && !metaKey && !altKey && !isTyping(target);
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
