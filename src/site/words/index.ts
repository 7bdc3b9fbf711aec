import type { Language } from '../../model/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type Words = typeof en;

/** What the browser is given of them, by the script that says them. */
export type ScriptWords = Words['scripts'];

export const wordsIn: Readonly<Record<Language, Words>> = { en, de };
