import type { Language } from '../../model/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type Words = typeof en;

export const wordsIn: Readonly<Record<Language, Words>> = { en, de };
