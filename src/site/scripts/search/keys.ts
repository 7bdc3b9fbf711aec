import type { Parts } from './parts.ts';

/**
 * Moves the focus through field and results with the arrow keys. Enter in the field opens the first result, Escape
 * closes a dialog, and what is typed anywhere goes into the field.
 */
export function handleKeys({ root, input, list, more }: Parts, openFirst: () => void): void {
  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Escape' && root instanceof HTMLDialogElement) {
      // Some browsers only empty a search field that has the focus.
      event.preventDefault();
      root.close();
    }
    if (key === 'Enter' && target === input && !event.isComposing) {
      event.preventDefault();
      openFirst();
    }
    if (target instanceof HTMLSelectElement) return;
    const isLetter = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter && target !== input) input.focus();
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const stops = [input, ...list.querySelectorAll('a'), ...(more.hidden ? [] : [more])];
    const at = Math.max(0, stops.indexOf(document.activeElement as HTMLAnchorElement));
    stops[Math.max(0, Math.min(at + step, stops.length - 1))]?.focus();
  });
}
