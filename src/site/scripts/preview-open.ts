/** Shows what a link of the text leads to, where somebody points at it or comes to it by keyboard; loaded when that happens. */
export function previewLinksOnDemand(): void {
  const text = document.querySelector<HTMLElement>('.prose');
  // A finger does not point: it would open the page and the preview at once.
  if (!matchMedia('(hover: hover)').matches || !('popover' in HTMLElement.prototype)) return;
  text?.addEventListener('pointerover', open);
  text?.addEventListener('focusin', open);
}

function open({ target, type }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
  const isFocus = type === 'focusin';
  if (link === null || !leadsToPage(link) || (isFocus && !link.matches(':focus-visible'))) return;
  void import('./preview/preview.ts').then(({ previewLink }) => previewLink(link, isFocus));
}

/** To another page of this site: those end in a slash. */
const leadsToPage = ({ origin, pathname }: HTMLAnchorElement): boolean =>
  origin === location.origin && pathname.endsWith('/') && pathname !== location.pathname;
