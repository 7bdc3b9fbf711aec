/** Pixels that those ask for who show pictures of shared pages. */
export const pictureSize = { width: 1200, height: 630 } as const;
