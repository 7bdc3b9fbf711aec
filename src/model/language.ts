/** Languages that the interface of the site is written in, by BCP 47. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];
