import type { Card } from '../model/card.ts';
import type { Config } from '../model/config.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { cardOf } from '../parse/card.ts';
import { type KeptText, readTexts, writeTexts } from '../read/kept-texts.ts';
import { codeEdition, settingsEdition } from '../read/edition.ts';
import { hashOf } from '../read/stamp.ts';
import type { Known } from './changed.ts';
import { edition } from './edition.ts';
import type { SiteProject } from './site.ts';

/** A card as text: the parts of a document that it holds would keep all of its text in memory. */
export const keptCard = (facts: DocumentFacts): KeptText => ({
  path: facts.path,
  hash: hashOf(facts),
  text: JSON.stringify(cardOf(facts)),
});

export interface CardShelf {
  /** Takes the card of a document from where it is known. */
  of: (known: Known, facts: SiteProject['facts']) => Promise<Card>;
  /** Keeps the cards of documents for the next run. */
  keep: (documents: readonly Known[]) => void;
}

interface Sources {
  /** Of the documents that were parsed in this run, by path. */
  seen: ReadonlyMap<string, KeptText>;
  useCache: boolean;
  before: SiteProject | undefined;
}

export function createShelf(root: string, config: Config, { seen, useCache, before }: Sources): CardShelf {
  const code = `${codeEdition(edition)} ${settingsEdition(config)}`;
  const kept = useCache ? readTexts(root, 'cards', code) : new Map<string, KeptText>();
  const used = new Map<string, KeptText>();
  return {
    async of({ document: { path }, hash }, facts) {
      const known = hash === '' ? undefined : kept.get(path);
      const own = [seen.get(path), known].find((card) => card?.hash === hash);
      const card = own ?? keptCard(await facts(path));
      used.set(path, card);
      const isAsBefore = before?.project.config === config && before.hashes.get(path) === hash && hash !== '';
      return (isAsBefore ? before.project.byPath.get(path) : undefined) ?? (JSON.parse(card.text) as Card);
    },
    keep(documents) {
      const cards = documents.map(({ document: { path } }) => used.get(path)!);
      if (cards.length !== kept.size || cards.some((card) => kept.get(card.path) !== card))
        writeTexts(root, 'cards', code, cards);
    },
  };
}
