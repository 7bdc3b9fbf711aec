/** Browsers pass over tabs and line breaks, wherever they stand. */
const withoutBreaks = (url: string): string => (/[\t\n\r]/.test(url) ? url.replace(/[\t\n\r]/g, '') : url);

/** A scheme, `//host`, or template syntax of another generator. `C:\` is no scheme. */
export function isExternalAddress(url: string): boolean {
  if (!/[:\t\n\r]|\/\/|\{\{/.test(url)) return false;
  const whole = withoutBreaks(url);
  return (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(whole) && !isDrivePath(whole)) || whole.includes('{{');
}

/** Tells whether a path begins with the letter of a disk, as in Windows. */
export const isDrivePath = (path: string): boolean => /^[a-z]:[\\/]/i.test(path);

/** The address of another site that a path was meant to be: there is something before its scheme, or no scheme. */
export function meantSite(path: string): string | undefined {
  const address = path.replace(/^[^\w/.#?]+(?=https?:\/\/)/i, '');
  if (address !== path) return address.replace(/[)\]>]$/, '');
  return host.test(path) ? `https://${path}` : undefined;
}

/** A name that begins with `www`, or one with a path below it that ends as most do. */
const host = /^(?:www\.[a-z\d-]+\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|dev|edu|gov)\/)/i;
