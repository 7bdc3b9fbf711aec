import { createCard } from './card.ts';
import { place } from './place.ts';
import { summaryOf } from './summary.ts';

/** Milliseconds: a pointer that passes by opens nothing, and on its way from the link to the card it closes nothing. */
const openAfter = 250;
const closeAfter = 250;

/** The link that is pointed at or focused, and its preview where that is shown. */
let wanted: HTMLAnchorElement | undefined;
let card: HTMLElement | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Shows what a link leads to while the link, or what is shown, is pointed at or focused. */
export function previewLink(link: HTMLAnchorElement, isFocus: boolean): void {
  clearTimeout(closing);
  if (link === wanted) return;
  close();
  wanted = link;
  if (isFocus) link.addEventListener('blur', close, { once: true });
  else link.addEventListener('pointerleave', () => (card === undefined ? close() : closeSoon()), { once: true });
  setTimeout(() => void open(link), openAfter);
}

async function open(link: HTMLAnchorElement): Promise<void> {
  if (link !== wanted) return;
  const summary = await summaryOf(link);
  // Meanwhile somebody may have gone on.
  if (summary === undefined || link !== wanted || card !== undefined) return;
  card = createCard(summary);
  card.addEventListener('pointerenter', () => clearTimeout(closing));
  card.addEventListener('pointerleave', closeSoon);
  (link.closest('main') ?? document.body).append(card);
  link.setAttribute('aria-describedby', card.id);
  card.showPopover();
  place(card, link);
  addEventListener('keydown', closeOnEscape);
  addEventListener('scroll', close, { passive: true });
  addEventListener('pagehide', close);
}

function hide(): void {
  clearTimeout(closing);
  card?.remove();
  card = undefined;
  wanted?.removeAttribute('aria-describedby');
  removeEventListener('keydown', closeOnEscape);
  removeEventListener('scroll', close);
  removeEventListener('pagehide', close);
}

function close(): void {
  hide();
  wanted = undefined;
}

function closeSoon(): void {
  clearTimeout(closing);
  closing = setTimeout(close, closeAfter);
}

/** The link is still pointed at: only when somebody comes to it again, it shows again. */
function closeOnEscape({ key }: KeyboardEvent): void {
  if (key === 'Escape') hide();
}
