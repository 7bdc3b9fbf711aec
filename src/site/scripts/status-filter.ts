const filter = document.querySelector<HTMLFieldSetElement>('[data-status-filter]');
const items = [...document.querySelectorAll<HTMLElement>('[data-status]')];
const announcement = document.querySelector('[data-status-count]');

function show(status: string): void {
  for (const item of items) item.hidden = status !== '' && item.dataset['status'] !== status;
  const count = items.filter(({ hidden }) => !hidden).length;
  if (announcement) announcement.textContent = `${count} of ${items.length} documents shown`;
}

/** The choice stands in the address, so that it can be sent to somebody. */
function remember(status: string): void {
  const url = new URL(location.href);
  if (status === '') url.searchParams.delete('status');
  else url.searchParams.set('status', status);
  history.replaceState(null, '', url);
}

filter?.addEventListener('change', ({ target }) => {
  const { value } = target as HTMLInputElement;
  show(value);
  remember(value);
});

const wanted = new URLSearchParams(location.search).get('status') ?? '';
const choice = [...(filter?.querySelectorAll<HTMLInputElement>('input') ?? [])].find(({ value }) => value === wanted);
if (choice && wanted !== '') {
  choice.checked = true;
  show(wanted);
}

export {};
