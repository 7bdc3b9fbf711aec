import { unknownOption } from './unknown.ts';

/** What somebody wants to see of an index. */
export interface Choice {
  /** Of the values that a document has to have; empty for one that all have. */
  keys: readonly string[];
  /** Empty for the order of the page. */
  order: string;
  /** What is chosen, in words: `Status: accepted`. */
  names: readonly string[];
}

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.querySelectorAll<Field>('input, select')];

export function choiceIn(form: HTMLFormElement): Choice {
  const chosen = [...form.querySelectorAll<HTMLElement>('input:checked, option:checked')];
  return {
    keys: chosen.flatMap(({ dataset }) => dataset['key'] ?? []),
    order: form.querySelector<HTMLSelectElement>('[name=sort]')?.value ?? '',
    names: chosen.filter(({ dataset }) => dataset['key'] !== undefined).map(nameOf),
  };
}

function nameOf(chosen: HTMLElement): string {
  const textOf = (selector: string): string =>
    (chosen.closest(selector)?.querySelector('span, legend')?.textContent ?? '').trim();
  return chosen instanceof HTMLOptionElement
    ? `${textOf('label')}: ${chosen.text.replace(/ \([^()]*\)$/, '')}`
    : `${textOf('fieldset')}: ${chosen.nextElementSibling?.firstChild?.textContent?.trim() ?? ''}`;
}

/** Takes away what an address asked for and nothing has, and shows of the other fields those that are offered or used. */
export function tidy(form: HTMLFormElement): void {
  for (const unknown of form.querySelectorAll<HTMLElement>('[data-unknown]'))
    if (unknown.querySelector(':checked') === null && !unknown.matches(':checked')) unknown.remove();
  for (const label of form.querySelectorAll<HTMLElement>('[data-filter-same]'))
    label.hidden = label.querySelector('select')?.value === '';
}

/** Makes the choice that stands in the address, also of a value that nothing has; letter case does not count. */
export function setChoice(form: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search);
  for (const name of new Set(fieldsOf(form).map((field) => field.name))) choose(form, name, wanted.get(name) ?? '');
  tidy(form);
}

function choose(form: HTMLFormElement, name: string, wanted: string): void {
  const options = fieldsOf(form)
    .filter((field) => field.name === name)
    .flatMap((field): (HTMLOptionElement | HTMLInputElement)[] =>
      field instanceof HTMLSelectElement ? [...field.options] : [field],
    );
  const same = (value: string): boolean => value.toLowerCase() === wanted.toLowerCase();
  const known = options.find(({ value }) => value === wanted) ?? options.find(({ value }) => same(value));
  const chosen = known ?? (name === 'sort' ? options[0]! : unknownOption(options.at(-1)!, wanted));
  if (chosen instanceof HTMLOptionElement) chosen.selected = true;
  else chosen.checked = true;
}

/** Puts the choice into the address, as a step that one can go back from. */
export function writeChoice(form: HTMLFormElement): void {
  write(form, (params, name, value) => (value === '' ? params.delete(name) : params.set(name, value)));
}

/** The same, but leaves in the address what nothing else was chosen for. */
export function addChoice(form: HTMLFormElement): void {
  write(form, (params, name, value) => value !== '' && params.set(name, value));
}

function write(form: HTMLFormElement, put: (params: URLSearchParams, name: string, value: string) => void): void {
  const url = new URL(location.href);
  const values = new FormData(form);
  for (const { name } of fieldsOf(form)) {
    const value = values.get(name);
    put(url.searchParams, name, typeof value === 'string' ? value : '');
  }
  if (url.href !== location.href) history.pushState(null, '', url);
}
