/** What somebody wants to see of an index. */
export interface Choice {
  /** Of the values that a document has to have. */
  keys: readonly string[];
  /** Empty for the order of the page. */
  order: string;
}

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): Field[] => [...form.querySelectorAll<Field>('input, select')];

export function choiceIn(form: HTMLFormElement): Choice {
  const chosen = [...form.querySelectorAll<HTMLElement>('input:checked, option:checked')];
  return {
    keys: chosen.flatMap(({ dataset }) => dataset['key'] ?? []),
    order: form.querySelector<HTMLSelectElement>('[name=sort]')?.value ?? '',
  };
}

/** Makes the choice that stands in the address; values that nothing has are passed over. */
export function setChoice(form: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    const value = wanted.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement) {
      field.value = value;
      if (field.selectedIndex < 0) field.selectedIndex = 0;
    } else field.checked = field.value === value;
  }
  // None of several is a choice that nobody can make.
  if (form.querySelector('input:checked') === null)
    for (const all of form.querySelectorAll<HTMLInputElement>('input[value=""]')) all.checked = true;
}

/** Puts the choice into the address, as a step that one can go back from. */
export function writeChoice(form: HTMLFormElement): void {
  const url = new URL(location.href);
  const values = new FormData(form);
  for (const { name } of fieldsOf(form)) {
    const value = values.get(name);
    if (typeof value === 'string' && value !== '') url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  if (url.href !== location.href) history.pushState(null, '', url);
}
