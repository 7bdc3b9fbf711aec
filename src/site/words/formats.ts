import type { Language } from '../../model/language.ts';

/** How numbers and days are written in a language. */
export interface Formats {
  number: (value: number) => string;
  /** @returns undefined where the text is no day, `YYYY-MM-DD`. */
  day: (text: string) => string | undefined;
  /** @param text `YYYY-MM`. */
  month: (text: string) => string;
}

/** English as most of the world writes its days. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' };

const known = new Map<Language, Formats>();

export function formatsIn(language: Language): Formats {
  const formats = known.get(language) ?? create(locales[language]);
  known.set(language, formats);
  return formats;
}

function create(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    month: (text) => months.format(new Date(`${text}-01T00:00:00Z`)),
    number: (value) => numbers.format(value),
    day(text) {
      const date = new Date(`${text}T00:00:00Z`);
      const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
      return isDay ? days.format(date) : undefined;
    },
  };
}
