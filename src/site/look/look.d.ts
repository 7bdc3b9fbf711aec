declare module 'virtual:docwright/views' {
  /** Components of the project, by the name of the view. */
  export const components: Readonly<Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>>;
}

declare module 'virtual:docwright/look' {
  /** Of the project; undefined for docwright's own. */
  export const logo:
    | { light: import('astro').ImageMetadata; dark: import('astro').ImageMetadata; alt: string }
    | undefined;
}
