import type { Link } from '../model/facts.ts';

/** An address in the value of an attribute. */
export interface AttributeAddress {
  kind: Link['kind'];
  url: string;
  /** Its offset in the value. */
  start: number;
}

const images: ReadonlySet<string> = new Set(['src', 'poster']);

/**
 * Finds the addresses in an attribute of HTML or JSX; `srcset` holds several.
 *
 * @param attribute Its name in any letter case.
 */
export function attributeAddresses(tag: string, attribute: string, value: string): AttributeAddress[] {
  const name = attribute.toLowerCase();
  if (name === 'href') return tag === 'link' ? [] : [{ kind: 'link', url: value, start: 0 }];
  if (images.has(name)) return [{ kind: 'image', url: value, start: 0 }];
  // The comma of a data address does not part two.
  if (name !== 'srcset' || value.includes('data:')) return [];
  return Array.from(value.matchAll(/([^\s,]+)[^,]*/g), ({ 1: url = '', index }) => ({
    kind: 'image',
    url,
    start: index,
  }));
}

/** Puts other addresses into a value; undefined where each stays as it is. */
export function withAddresses(
  tag: string,
  name: string,
  value: string,
  address: (url: string) => string | undefined,
): string | undefined {
  let isOther = false;
  const text = attributeAddresses(tag, name, value).reduceRight((rest, { url, start }) => {
    const found = address(url);
    isOther ||= found !== undefined;
    return found === undefined ? rest : rest.slice(0, start) + found + rest.slice(start + url.length);
  }, value);
  return isOther ? text : undefined;
}
