const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');

/** Shows the dialog at once; what searches comes with the first opening. */
async function open(): Promise<void> {
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
  const { startSearch } = await import('./search/dialog.ts');
  await startSearch(dialog);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

document.querySelector('[data-search-open]')?.addEventListener('click', open);

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isSlash && !isCommand) return;
  event.preventDefault();
  void open();
});

dialog?.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
