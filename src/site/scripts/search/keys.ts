/** Moves the focus through input and results with the arrow keys; Enter in the input opens the first result. */
export function handleKeys(dialog: HTMLDialogElement, input: HTMLInputElement, openFirst: () => void): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      // Some browsers only empty a search field that has the focus.
      event.preventDefault();
      dialog.close();
    }
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      openFirst();
    }
    if (event.target instanceof HTMLSelectElement) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const stops = [
      input,
      ...dialog.querySelectorAll<HTMLElement>('[data-search-results] a, [data-search-more]:not([hidden])'),
    ];
    const at = Math.max(0, stops.indexOf(document.activeElement as HTMLElement));
    stops[Math.max(0, Math.min(at + step, stops.length - 1))]?.focus();
  });
}
