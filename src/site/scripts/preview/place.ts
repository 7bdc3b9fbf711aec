/** Pixels between a link and its preview, and to the edges of the window. */
const gap = 6;
const edge = 8;

/** Puts a preview below the end of its link, or above its start where there is no room. */
export function place(card: HTMLElement, link: HTMLElement): void {
  const lines = [...link.getClientRects()];
  const last = lines.at(-1) ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const hasRoom = last.bottom + gap + height + edge <= innerHeight;
  const start = getComputedStyle(link).direction === 'rtl' ? last.right - width : last.left;
  const top = hasRoom ? last.bottom + gap : (lines[0] ?? last).top - gap - height;
  card.style.top = `${Math.max(edge, top)}px`;
  card.style.left = `${Math.max(edge, Math.min(start, document.documentElement.clientWidth - width - edge))}px`;
}
