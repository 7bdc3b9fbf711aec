const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('[data-outline] a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

/** The section being read: the last one whose heading is above the upper third of the window. */
function mark(): void {
  const line = innerHeight / 3;
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const current = isAtEnd ? headings.at(-1) : headings.findLast((heading) => heading.getBoundingClientRect().top < line);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

let isWaiting = false;
if (headings.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
