import { nameToken } from '../text/name-token.ts';
import type { DocumentSummary } from './document-summary.ts';
import { statusTone } from './status-tone.ts';

/** What the search is told of a document beside its text. */
export interface SearchFacts {
  title: string;
  /** What a list of hits says, by field, and what weighs more than the text. */
  meta: Record<string, string>;
  /** What hits can be narrowed by; a name stands as often as it has values. */
  filters: [name: string, value: string][];
}

/**
 * Says of a document what it is found by.
 *
 * @param label What its type is called.
 * @param state What its status is called.
 */
export function searchFacts(document: DocumentSummary, label: string, state = document.status): SearchFacts {
  const { number, title, status, alerts, tags, path, owner, project, audience, language } = document;
  const filters: [string, string][] = [
    ['type', label],
    ['status', state],
    ['owner', owner],
    ['project', project],
    ...audience.map((value): [string, string] => ['audience', value]),
    ...tags.map((value): [string, string] => ['tag', value]),
    ['standing', statusTone(status) === 'gone' ? 'gone' : ''],
  ];
  return {
    title,
    meta: {
      type: label,
      number,
      status: state,
      names: [number && `${label}-${number}`, ...alerts, ...tags, path].filter(Boolean).join(' '),
      lang: language?.lang ?? '',
      dir: language?.dir ?? '',
      exact: [...new Set(exactNames(document, label).map(nameToken))].join(' '),
    },
    filters: filters.filter(([, value]) => value !== ''),
  };
}

/** Names that a document is the first hit for: its title, its alerts, and all that people call its id. */
function exactNames({ docType, number, title, alerts, path, address }: DocumentSummary, label: string): string[] {
  const id = address.slice(1, -1);
  const names = [
    title,
    ...alerts,
    id,
    id
      .replace(/(?<=.)\/index$/, '')
      .split('/')
      .at(-1)!,
    path,
  ];
  if (number === '') return names;
  const ids = [number, ...[label, docType.label, docType.name].map((type) => `${type} ${number}`)];
  return [...names, ...ids, ...ids.map((own) => `${own} ${title}`)];
}
