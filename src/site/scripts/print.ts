/** Longer addresses are cut: a reader types them, and finds the rest by the words. */
const longest = 60;

/** Writes behind links, when a page is printed, where they lead. */
export function showAddressesOnPaper(): void {
  addEventListener('beforeprint', () => {
    const plan = document.querySelector<HTMLAnchorElement>('.packet .lead a[href]');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a[href], .packet .lead a[href]')) {
      // Lines are told of in brackets already, and the plan of a packet at its top.
      if (plan && link !== plan && (link.pathname === plan.pathname || link.hash.startsWith('#line-'))) continue;
      const text = shortAddress(link);
      if (text !== '' && !link.textContent.includes(text)) link.dataset['print'] = text;
    }
  });
}

/** Empty where it stays on the page, or the words of the link say it. */
function shortAddress({ protocol, origin, host, pathname, textContent }: HTMLAnchorElement): string {
  if (!/^(?:https?|file):$/.test(protocol) || (origin === location.origin && pathname === location.pathname)) return '';
  if (origin !== location.origin) {
    const address = readable(`${host.replace(/^www\./, '')}${pathname}`);
    return address.length > longest && !textContent.includes(address) ? `${address.slice(0, longest)}…` : address;
  }
  const home = document.querySelector<HTMLAnchorElement>('a.site-title')?.pathname.replace(/index\.html$/, '') ?? '/';
  const id = readable(pathname.startsWith(home) ? pathname.slice(home.length) : pathname);
  // A number is enough to find a document of ours.
  const [start = '', number = ''] = /^.*\/(\d{2,})(?=-)/.exec(id) ?? [];
  return number === '' ? id : textContent.includes(number) ? '' : start;
}

function readable(address: string): string {
  const text = address.replace(/\/(?:index\.html)?$/, '');
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
