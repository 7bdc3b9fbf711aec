/** Starts the diagrams of a page: all can be opened large; those that no build could draw are drawn when they come near. */
export function startDiagrams(figures: readonly HTMLElement[]): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void import('./diagram-live.ts').then(({ drawLive }) => drawLive(target as HTMLElement));
      }
    },
    { rootMargin: '600px' },
  );
  for (const figure of figures) {
    const button = figure.querySelector<HTMLButtonElement>('.diagram-open');
    button?.addEventListener('click', () => {
      void import('./diagram-large.ts').then(({ openLarge }) => openLarge(figure, button));
    });
    if (figure.classList.contains('diagram-live')) near.observe(figure);
    else if (button) button.hidden = false;
  }
}
