/** What the bytes of a file say that is to be shown as a picture. */
export type Picture = PictureSize | { fault: PictureFault };

/** In pixels, as it is shown. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Why it cannot be shown. */
export type PictureFault = 'no picture' | 'no size' | 'too many bytes' | 'too many pixels';

/** More takes seconds to make smaller, and gigabytes of memory. */
export const pictureLimits = { bytes: 20 * 2 ** 20, pixels: 64_000_000 };

/** Kinds that are made smaller, by the end of their name. */
export const isRaster = (path: string): boolean => /\.(?:avif|jpe?g|png|tiff?|webp)$/i.test(path);

/** Kinds that a site shows. */
export const isPicture = (path: string): boolean => isRaster(path) || /\.(?:apng|gif|svg)$/i.test(path);
