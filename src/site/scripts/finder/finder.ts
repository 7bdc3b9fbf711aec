import { filled, wordsFor } from '../words.ts';
import { askedOf, type Entry, entryOf, type Match, matcher } from './match.ts';

interface Row {
  project: string;
  element: HTMLElement;
  alerts: HTMLElement[];
  symptoms: HTMLElement[];
  entry: Entry;
}

interface Found {
  row: Row;
  match: Match;
}

const mark = 'finder-hit';

/** More than anybody reads, and few enough to be laid out while somebody types. */
const most = 50;

/** Shows the rows of the table that have what is typed, the best first, of a project of choice. Both stand in the address. */
export function startFinder(form: HTMLFormElement): void {
  const body = document.querySelector<HTMLElement>('[data-finder-rows]')!;
  const field = form.querySelector('input')!;
  /** None where all are of one project. */
  const projects = form.querySelector('select');
  const rows = Array.from(body.querySelectorAll<HTMLElement>('[data-runbook]'), rowOf);
  let shown: readonly Row[] = rows;

  const show = (): void => {
    const query = field.value.trim();
    const project = projects?.value ?? '';
    const own = project === '' ? rows : rows.filter((row) => row.project === project);
    for (const hit of body.querySelectorAll(`.${mark}`)) hit.classList.remove(mark);
    const all = query === '' ? [] : find(own, query);
    const found = all.slice(0, most);
    shown = query === '' ? own : found.map(({ row }) => row);
    body.replaceChildren(...shown.map(({ element }) => element));
    // A head above nothing says nothing.
    body.closest('table')!.hidden = shown.length === 0;
    for (const { row, match } of found) point(row, match);
    tell(form, query, query === '' && project !== '' ? own.length : all.length, project);
  };

  form.addEventListener('input', () => {
    write({ q: field.value.trim(), project: projects?.value ?? '' });
    show();
  });
  form.addEventListener('submit', (event) => {
    const target = shown[0]?.element.querySelector<HTMLAnchorElement>('[data-title]');
    if (field.value.trim() !== '' && !target) return;
    event.preventDefault();
    if (field.value.trim() !== '') target?.click();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    event.preventDefault();
    shown[0]?.element.querySelector('a')?.focus();
  });
  const follow = (): void => {
    const wanted = new URLSearchParams(location.search);
    field.value = wanted.get('q') ?? field.value;
    const named = wanted.get('project')?.toLowerCase();
    for (const option of projects?.options ?? []) option.selected = option.value.toLowerCase() === (named ?? '');
    show();
  };
  addEventListener('popstate', follow);
  follow();
}

const textOf = ({ textContent }: HTMLElement): string => textContent.trim();

function rowOf(element: HTMLElement): Row {
  const all = (name: string): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  const [alerts, symptoms] = [all('alert'), all('symptom')];
  return {
    project: element.dataset['runbook'] ?? '',
    element,
    alerts,
    symptoms,
    entry: entryOf(alerts.map(textOf), symptoms.map(textOf), textOf(element)),
  };
}

/** Rows that are as good stay in the order of the page. */
function find(rows: readonly Row[], query: string): Found[] {
  const matchOf = matcher(askedOf(query));
  const found = rows.flatMap((row): Found[] => {
    const match = matchOf(row.entry);
    return match === undefined ? [] : [{ row, match }];
  });
  return found.toSorted((a, b) => a.match.rank - b.match.rank);
}

/** Shows why a row was found. */
function point({ alerts, symptoms }: Row, match: Match): void {
  for (const hit of [
    ...match.alerts.map((index) => alerts[index]!),
    ...match.symptoms.map((index) => symptoms[index]!),
  ]) {
    hit.classList.add(mark);
    const folded = hit.closest('details');
    if (folded) folded.open = true;
  }
}

function tell(form: HTMLFormElement, query: string, count: number, project: string): void {
  const words = wordsFor('finder', form);
  const status = form.querySelector('[data-finder-status]')!;
  const search = form.querySelector<HTMLAnchorElement>('[data-finder-search]')!;
  const { pathname } = new URL(form.action);
  search.dataset['own'] ??= search.textContent.trim();
  const isEmpty = query === '';
  search.textContent = isEmpty ? search.dataset['own'] : words.searchFor.replace('{term}', () => query);
  search.href = isEmpty ? pathname : `${pathname}?${new URLSearchParams({ q: query }).toString()}`;
  status.textContent = isEmpty && project === '' ? '' : filled(countWords(words, count, !isEmpty), { count, most });
}

function countWords(
  { none, one, some, first }: ReturnType<typeof wordsFor<'finder'>>,
  count: number,
  isCut: boolean,
): string {
  if (isCut && count > most) return first;
  return count === 0 ? none : count === 1 ? one : some;
}

function write(values: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values))
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
