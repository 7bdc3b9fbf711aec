/** Marks in the table of contents which section is being read, and keeps the mark in view where the table is long. */
export function markCurrentSection(): void {
  const outline = document.querySelector<HTMLElement>('[data-outline]');
  const links = new Map(
    [...(outline?.querySelectorAll('a') ?? [])].map((link) => [slugOf(link.hash.slice(1)), link] as const),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (outline === null || headings.length === 0) return;
  const now = document.querySelector('[data-outline-now]');
  let marked: HTMLElement | undefined;
  const mark = (): void => {
    // Those in tabs that are closed have no place.
    const open = headings.filter((heading) => heading.checkVisibility());
    const link = links.get(currentHeading(open)?.id ?? '');
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    marked = link;
    if (now) now.textContent = link?.textContent ?? '';
    // Somebody who looks for a section in it is not led away.
    if (link && !outline.matches(':hover, :focus-within')) keepInView(outline, link);
  };
  addEventListener('scroll', oncePerFrame(mark), { passive: true });
  mark();
}

/** As the heading has it; as it stands where it is no valid escape. */
function slugOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * The last heading above a line across the window: where a heading stands that somebody jumped to. At the end of the page
 * headings cannot come up there any more, so the line goes down to meet them.
 */
function currentHeading(headings: readonly HTMLElement[]): HTMLElement | undefined {
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 16;
  const way = document.documentElement.scrollHeight - innerHeight;
  const end = Math.min(innerHeight, way);
  const down = end <= 0 ? 0 : Math.max(0, 1 - (way - scrollY) / end);
  const line = top + (innerHeight - top) * down;
  return headings.findLast((heading) => heading.getBoundingClientRect().top < line);
}

/** Scrolls the table alone: the page stays where it is. */
function keepInView(outline: HTMLElement, link: HTMLElement): void {
  const box = outline.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  const margin = box.height / 6;
  if (top < box.top + margin || bottom > box.bottom - margin) outline.scrollTop += top - box.top - box.height / 3;
}

function oncePerFrame(work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      work();
    });
  };
}
