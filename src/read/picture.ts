import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import { type Picture, pictureLimits } from '../model/picture.ts';

/** Most pictures say their size here. */
const headBytes = 64 * 2 ** 10;

/**
 * Reads the size of a picture.
 *
 * @param path Absolute.
 * @returns undefined where there is no such file, or none that can be read.
 */
export function readPicture(path: string): Picture | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined; // Other rules say so.
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return undefined;
    if (stats.size > pictureLimits.bytes) return { fault: 'too many bytes' };
    const head = pictureOf(path, bytesOf(file, Math.min(stats.size, headBytes)));
    return 'fault' in head && stats.size > headBytes ? pictureOf(path, bytesOf(file, stats.size)) : head;
  } finally {
    closeSync(file);
  }
}

function bytesOf(file: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
}

const kinds = new Set(['avif', 'jpg', 'png', 'tiff', 'webp', 'gif', 'svg']);

/** Finds the size of a picture as Astro does. */
export function pictureOf(path: string, bytes: Uint8Array): Picture {
  const size = sizeOf(bytes);
  if (size?.type === undefined || !kinds.has(size.type)) return { fault: isSvg(bytes) ? 'no size' : 'no picture' };
  // Browsers go by the name here, and by the bytes among all others.
  if ((size.type === 'svg') !== /\.svg$/i.test(path)) return { fault: 'no picture' };
  const isTurned = (size.orientation ?? 0) >= 5;
  const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
  if (!(width > 0 && height > 0)) return { fault: 'no size' };
  return width * height > pictureLimits.pixels ? { fault: 'too many pixels' } : { width, height };
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined; // It throws whatever it comes upon in bytes that are no picture.
  }
}

const isSvg = (bytes: Uint8Array): boolean => /<svg[\s/>]/.test(new TextDecoder().decode(bytes.subarray(0, 1000)));
