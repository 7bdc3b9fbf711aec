/** Goes on from an address that the site had before, as the page does by itself, and takes query and anchor along. */
export function followRedirect(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
  if (link === null) return;
  link.search ||= location.search;
  link.hash ||= location.hash;
  location.replace(link.href);
}
