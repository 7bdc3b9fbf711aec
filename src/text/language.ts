/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

export const directions = ['ltr', 'rtl'] as const satisfies readonly Direction[];

/** Scripts of living languages that run from right to left, by ISO 15924. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** A language as BCP 47 writes it: `pt-br` becomes `pt-BR`; undefined where it is none. */
export const languageTag = memoized((text: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
});

/** @param tag As `languageTag` gives it. */
export const directionOf = memoized((tag: string): Direction => {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
});

/** Thousands of documents are in a few languages, and Intl takes its time for each answer. */
function memoized<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text)!;
  };
}
