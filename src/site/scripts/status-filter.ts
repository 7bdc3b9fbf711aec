import { filled, wordsFor } from './words.ts';

/** Lets the list of an index page show the documents of one status. The choice stands in the address. */
export function filterByStatus(filter: HTMLElement): void {
  filter.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    show(filter, value);
    remember(value);
  });
  const wanted = new URLSearchParams(location.search).get('status') ?? '';
  const choice = [...filter.querySelectorAll('input')].find(({ value }) => value === wanted);
  if (choice === undefined || wanted === '') return;
  choice.checked = true;
  show(filter, wanted);
}

function show(filter: HTMLElement, status: string): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-status]')];
  for (const item of items) item.hidden = status !== '' && item.dataset['status'] !== status;
  const count = items.filter(({ hidden }) => !hidden).length;
  const announcement = document.querySelector('[data-status-count]');
  if (announcement) announcement.textContent = filled(wordsFor('filter', filter).shown, { count, total: items.length });
}

function remember(status: string): void {
  const url = new URL(location.href);
  if (status === '') url.searchParams.delete('status');
  else url.searchParams.set('status', status);
  history.replaceState(null, '', url);
}
