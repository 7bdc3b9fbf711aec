import { getImage } from 'astro:assets';
import { load } from 'virtual:docwright/images';
import { escapeHtml } from './html.ts';

/** A local image of a document. */
export interface LocalImage {
  /** From the root. */
  file: string;
  /** Of its bytes. */
  digest: string;
}

/** What Astro's plugin leaves in the place of an image that is to be processed. */
const marker = /__ASTRO_IMAGE_="([^"]+)"/g;

/**
 * Puts images that Astro has processed into a body, with their sizes.
 *
 * @param images By address as the body has it.
 */
export async function withImages(html: string, images: Readonly<Record<string, LocalImage>>): Promise<string> {
  const done = new Map<string, string>();
  for (const [whole, attributes = ''] of html.matchAll(marker))
    // oxlint-disable-next-line no-await-in-loop -- a page has few of them
    if (!done.has(whole)) done.set(whole, await processed(JSON.parse(unescaped(attributes)) as Marked, images));
  return html.replaceAll(marker, (whole) => done.get(whole)!);
}

type Marked = Record<string, unknown> & { src: string };

async function processed(given: Marked, images: Readonly<Record<string, LocalImage>>): Promise<string> {
  const local = images[given.src];
  const src = local === undefined ? given.src : await load(local.file);
  const widths = typeof given['widths'] === 'string' ? given['widths'].split(' ').map(Number) : undefined;
  const options = { ...given, ...(widths && { widths }), index: undefined, src };
  const { attributes, src: address, srcSet } = await getImage(options);
  const all: Record<string, unknown> = {
    ...attributes,
    src: address,
    ...(srcSet.values.length > 0 && { srcset: srcSet.attribute }),
  };
  return Object.entries(all)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}="${escapeHtml(String(value))}"`)
    .join(' ');
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/&(?:#x22|quot);/g, '"')
    .replaceAll(/&(?:#x27|apos);/g, "'")
    .replaceAll(/&(?:#x26|#38|amp);/g, '&');
