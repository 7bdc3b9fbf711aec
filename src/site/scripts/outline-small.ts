/** Closes the table of contents of small screens where a link of it is followed: else it would cover the section. */
export function closeSmallOutline(): void {
  const outline = document.querySelector<HTMLDetailsElement>('.outline-small');
  outline?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) outline.open = false;
  });
}
