/** Of no row. */
const key = 'none';

/**
 * Adds a value that an address asks for and nothing has: who came here sees what was asked for, and takes it back.
 *
 * @param last Of the options that are there.
 */
export function unknownOption<Option extends HTMLOptionElement | HTMLInputElement>(
  last: Option,
  value: string,
): Option {
  if (last instanceof HTMLOptionElement) {
    const option = new Option(`${value} (0)`, value);
    option.dataset['key'] = key;
    option.dataset['unknown'] = '';
    last.after(option);
    return option as Option;
  }
  const label = last.parentElement!.cloneNode(true) as HTMLElement;
  const input = label.querySelector('input')!;
  const none = document.createElement('b');
  none.textContent = '0';
  label.dataset['unknown'] = '';
  label.querySelector('span')!.replaceChildren(`${value} `, none);
  input.value = value;
  input.dataset['key'] = key;
  last.parentElement!.after(label);
  return input as Option;
}
