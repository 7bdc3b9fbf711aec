import type { ScriptWords } from '../../words/index.ts';
import { wordsFor } from '../words.ts';

export type SearchWords = ScriptWords['search'];

/** The parts of SearchForm.astro, in the dialog or on the page of the search. */
export interface Parts {
  root: HTMLElement;
  /** Where the site is, with a slash at its end. */
  base: string;
  words: SearchWords;
  /** Its action is the address of the page of the search. */
  form: HTMLFormElement;
  input: HTMLInputElement;
  filters: HTMLElement;
  reset: HTMLButtonElement;
  status: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  /** Leads from the dialog to the page. */
  all: HTMLAnchorElement | null;
}

export const partsIn = (root: HTMLElement): Parts => ({
  root,
  base: root.dataset['search'] ?? '/',
  words: wordsFor('search', root),
  form: root.querySelector('form')!,
  input: root.querySelector('input')!,
  filters: root.querySelector('[data-search-filters]')!,
  reset: root.querySelector('[data-search-reset]')!,
  status: root.querySelector('[data-search-status]')!,
  list: root.querySelector('[data-search-results]')!,
  more: root.querySelector('[data-search-more]')!,
  all: root.querySelector('[data-search-all]'),
});
