/** A table that need not be scrolled is no stop for the keyboard, and its head stays in sight while the page scrolls. */
export function watchTables(tables: readonly HTMLElement[]): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target as HTMLElement);
  });
  for (const table of tables) observer.observe(table);
}

function update(box: HTMLElement): void {
  const isTall = box.classList.contains('tall') && box.scrollHeight > box.clientHeight;
  const fits = box.scrollWidth <= box.clientWidth && !isTall;
  box.classList.toggle('fits', fits);
  if (fits) box.removeAttribute('tabindex');
  else box.tabIndex = 0;
}
