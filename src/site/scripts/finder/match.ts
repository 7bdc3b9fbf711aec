/** What a runbook is found by, as it is compared. */
export interface Entry {
  alerts: readonly string[];
  symptoms: readonly string[];
  /** All that its row says. */
  text: string;
}

/** What somebody typed or pasted, as it is compared. */
export interface Asked {
  name: string;
  part: string;
  /** Names of alerts may be among them. */
  words: ReadonlySet<string>;
  text: readonly string[];
}

/** Where something was found, and how well: 0 is best. */
export interface Match {
  rank: number;
  /** Indices of the alerts and symptoms that it was found in. */
  alerts: readonly number[];
  symptoms: readonly number[];
}

/** Letter case, accents, punctuation and spaces do not count in names. */
const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const textKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Nor do numbers in a log: the next time it is after another number of seconds. */
const lineKey = (text: string): string => textKey(text).replace(/\p{N}+/gu, '0');

export const entryOf = (alerts: readonly string[], symptoms: readonly string[], text: string): Entry => ({
  alerts: alerts.map(nameKey),
  symptoms: symptoms.map(lineKey),
  text: textKey(text),
});

export const askedOf = (query: string): Asked => ({
  name: nameKey(query),
  part: lineKey(query),
  words: new Set(query.split(/[^\p{L}\p{N}_:-]+/u).map(nameKey)),
  text: textKey(query).split(' '),
});

/** Shorter ones stand in every text. */
const least = { name: 4, symptom: 10 };

interface Step {
  isAlert?: (alert: string) => boolean;
  isSymptom?: (symptom: string) => boolean;
}

/** From the best to the least. */
const steps = ({ name, part, words }: Asked): Step[] => [
  ...(name === '' ? [] : [{ isAlert: (own: string) => own === name }]),
  { isAlert: (own) => own.length >= least.name && words.has(own) },
  ...(name === '' ? [] : [{ isAlert: (own: string) => own.startsWith(name) }]),
  { isSymptom: (own) => own === part || (own.length >= least.symptom && part.includes(own)) },
  ...(name === '' ? [] : [{ isAlert: (own: string) => own.includes(name) }]),
  ...(part === '' ? [] : [{ isSymptom: (own: string) => own.includes(part) }]),
];

/**
 * Makes what looks for the name of an alert, a part of it or a text that names it; for a symptom, a part of one or a text
 * that holds it; then for all words, anywhere. It gives undefined for an entry that has none of these.
 */
export function matcher(asked: Asked): (entry: Entry) => Match | undefined {
  const own = steps(asked);
  return ({ alerts, symptoms, text }) => {
    for (const [rank, { isAlert, isSymptom }] of own.entries()) {
      const found = { rank, alerts: indices(alerts, isAlert), symptoms: indices(symptoms, isSymptom) };
      if (found.alerts.length + found.symptoms.length > 0) return found;
    }
    const hasAll = asked.part !== '' && asked.text.every((word) => text.includes(word));
    return hasAll ? { rank: own.length, alerts: [], symptoms: [] } : undefined;
  };
}

const indices = (keys: readonly string[], isFound: ((key: string) => boolean) | undefined): number[] =>
  isFound === undefined ? [] : keys.flatMap((key, index) => (isFound(key) ? index : []));
