import type { Language } from '../../model/language.ts';

/** Statuses that docwright knows, where a language has other words for them. */
export const statuses: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  de: {
    draft: 'Entwurf',
    proposed: 'vorgeschlagen',
    provisional: 'vorläufig',
    review: 'in Prüfung',
    'in review': 'in Prüfung',
    pending: 'ausstehend',
    approved: 'genehmigt',
    accepted: 'angenommen',
    active: 'aktiv',
    done: 'erledigt',
    implemented: 'umgesetzt',
    published: 'veröffentlicht',
    final: 'endgültig',
    living: 'lebend',
    superseded: 'ersetzt',
    deprecated: 'veraltet',
    retired: 'außer Dienst',
    withdrawn: 'zurückgezogen',
    rejected: 'abgelehnt',
    abandoned: 'aufgegeben',
    obsolete: 'überholt',
    archived: 'archiviert',
    stagnant: 'ruhend',
  },
};

/** What a status is called, whatever its letter case; one that docwright does not know stays as it is. */
export function statusName(status: string, language: Language): string {
  const key = status.trim().toLowerCase();
  return (Object.hasOwn(statuses[language], key) ? statuses[language][key] : undefined) ?? status;
}
