import type { Redirect } from '../model/config.ts';
import { UsageError } from '../model/usage-error.ts';
import { readAddress } from '../model/written-address.ts';

type Redirects = ReadonlyMap<string, Redirect>;

/**
 * Reads the redirects of a config. One that leads to another leads where that one does.
 *
 * @param written Addresses below the base by addresses below the base, or by those of other sites.
 * @param base With a slash at both ends.
 * @param pages Addresses below the base that the site makes itself.
 * @throws {UsageError} Where an address is none, stands twice, or leads back to itself.
 */
export function readRedirects(
  written: Readonly<Record<string, string>>,
  base: string,
  pages: (address: string) => boolean,
): Redirects {
  const direct = new Map<string, Redirect>();
  for (const [from, to] of Object.entries(written)) {
    const address = addressIn(from, `"${from}"`, base);
    if (pages(address)) fail(`"${from}" is the address of a page that the site makes itself`);
    const other = direct.get(address);
    if (other !== undefined) fail(`"${other.written}" and "${from}" are one address`);
    direct.set(address, { written: from, to: targetIn(from, to, base) });
  }
  return new Map(Array.from(direct, ([from, redirect]) => [from, { ...redirect, to: endOf(from, direct) }]));
}

function targetIn(from: string, to: string, base: string): string {
  const place = `"${from}" leads to "${to}", which`;
  if (/^https?:\/\//i.test(to.trim())) {
    if (URL.canParse(to.trim())) return new URL(to.trim()).href;
    fail(`${place} is no address`);
  }
  const [path = '', ...rest] = to.split(/(?=#)/);
  return addressIn(path, place, base) + rest.join('');
}

function addressIn(written: string, place: string, base: string): string {
  const { address, defect } = readAddress(written);
  if (address === undefined) fail(`${place} ${defect}; write an address below the base such as /adrs/old-name/`);
  if (base !== '/' && address.startsWith(base))
    fail(`${place} begins with the base; leave it out: /${address.slice(base.length)}`);
  return address;
}

/** Follows redirects to the last. */
function endOf(from: string, direct: Redirects): string {
  const way = [from];
  for (let to = direct.get(from)!.to; ;) {
    const [address = '', anchor = ''] = to.startsWith('/') ? to.split(/(?=#)/, 2) : [];
    const next = direct.get(address)?.to;
    if (next === undefined) return to;
    way.push(address);
    if (way.indexOf(address) < way.length - 1) fail(`${way.join(' leads to ')}: no page is at the end`);
    to = next.includes('#') || !next.startsWith('/') ? next : `${next}${anchor}`;
  }
}

function fail(text: string): never {
  throw new UsageError(`redirects: ${text}`);
}
