import type { Config } from '../model/config.ts';
import type { Outline } from '../model/facts.ts';

/** The site's anchors of a document, by what a link may write. */
export type Anchors = ReadonlyMap<string, string>;

/** Links are written with the anchors of the site or, where the config says so, with those of the code host. */
export function anchorsOf({ links }: Pick<Config, 'links'>, outline: Outline): Anchors {
  const known = (links.anchors === 'github' ? ofHost : ofSite).get(outline);
  if (known !== undefined) return known;
  const found = collect(links, outline);
  (links.anchors === 'github' ? ofHost : ofSite).set(outline, found);
  return found;
}

/** Tells whether it is an anchor of the site's page, as it stands. */
export const hasAnchor = (outline: Outline, anchor: string): boolean =>
  outline.hasAnchor?.(anchor) ?? outline.anchors.includes(anchor);

/** Each document's are put together once. */
const [ofSite, ofHost] = [new WeakMap<Outline, Anchors>(), new WeakMap<Outline, Anchors>()];

function collect(links: Config['links'], { anchors, hostAnchors }: Outline): Anchors {
  const written = links.anchors === 'github' ? (hostAnchors ?? []) : anchors;
  const found = new Map<string, string>();
  for (const [index, anchor] of anchors.entries()) {
    const name = written[index] ?? anchor;
    if (!found.has(name)) found.set(name, anchor);
  }
  return found;
}

/**
 * Finds the site's anchor that a link names; the empty one is the top of the page. `user-content-` is what the code host
 * puts before each anchor.
 *
 * @returns undefined where the document has no such place.
 */
export function findAnchor(anchors: Anchors, anchor: string): string | undefined {
  if (anchor === '' || anchor.toLowerCase() === 'top') return anchor;
  return (
    anchors.get(anchor) ?? anchors.get(anchor.replace(/^user-content-/, '')) ?? anchors.get(`user-content-${anchor}`)
  );
}

/** An anchor without the part that marks words on the page. */
export function withoutTextMark(anchor: string): string {
  const end = anchor.indexOf(':~:');
  return end < 0 ? anchor : anchor.slice(0, end);
}
