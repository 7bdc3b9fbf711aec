declare module 'virtual:docwright/look' {
  /** Of the project; undefined for docwright's own. */
  export const logo:
    | { light: import('astro').ImageMetadata; dark: import('astro').ImageMetadata; alt: string }
    | undefined;
}
