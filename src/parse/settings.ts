import type { Features } from 'satteri';

/** How docwright reads Markdown, for checking and for rendering alike. */
export const features = {
  gfm: true,
  smartPunctuation: true,
} satisfies Features;
