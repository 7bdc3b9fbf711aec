/// <reference types="astro/client" />

declare module 'virtual:docwright/images' {
  /** Loads an image of a document, by its path from the root. */
  export function load(file: string): Promise<import('astro').ImageMetadata> | import('astro').ImageMetadata;
}
