import type { PictureSize } from '../../model/picture.ts';

/**
 * What is known of an image before it is shown: that it cannot be, or its size. Of images that Astro processes, only of
 * those that are wider than a page.
 */
export type PictureNote = { isUnshown: true } | (PictureSize & { isProcessed: boolean });

/** Widths in pixels that wide images are made in: of the column, once and for screens with twice the pixels. */
export const widths = [736, 1472] as const;

/** Tells whether an image is made in several widths. */
export const isWide = ({ width }: PictureSize): boolean => width > widths[0];

/** As Astro's plugins give addresses. */
export function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
