import { createIndex, sourcesOf, lazily, withLinks } from '../check/project.ts';
import type { AlertRules } from '../model/alert-rules.ts';
import type { Card } from '../model/card.ts';
import type { Config } from '../model/config.ts';
import type { DocumentFacts, SourceDocument } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import type { TextPlaces } from '../model/text-places.ts';
import { UsageError } from '../model/usage-error.ts';
import { textPlaces } from '../parse/text-places.ts';
import type { KeptText } from '../read/kept-texts.ts';
import { readDocument } from '../read/document.ts';
import { createLook } from '../read/look.ts';
import type { ProjectPlace } from '../read/project-place.ts';
import { readWholeSnapshot } from '../read/snapshot.ts';
import { hashOf } from '../read/stamp.ts';
import { checkWhatChanged, type Known, type Whole } from './changed.ts';
import { checkEdition } from './edition.ts';
import { createShelf, keptCard } from './cards.ts';
import { createParser } from './parse.ts';
import { today } from './today.ts';

/** A checked project as the site needs it: a card of each document, and the rest of one when its page is made. */
export interface SiteProject {
  place: ProjectPlace;
  project: Project<Card>;
  report: Report;
  /** What rule files say; undefined where the config names none. */
  alertRules: AlertRules | undefined;
  /** Of what the files of each document say, by path. */
  hashes: ReadonlyMap<string, string>;
  /**
   * Reads a document.
   *
   * @throws {UsageError} Where it is no longer what was checked.
   */
  source: (path: string) => SourceDocument;
  /** Reads and parses a document. Throws as `source` does. */
  facts: (path: string) => Promise<DocumentFacts>;
  /** The same of what its Markdown is made by; a document that was just checked is not parsed again. */
  textPlaces: (path: string) => Promise<TextPlaces>;
}

export interface SiteOptions {
  asOf?: string | undefined;
  /** Take over what the last run knew; default: true. */
  useCache?: boolean;
  /** An earlier state of the same project, whose cards are taken over. */
  before?: SiteProject | undefined;
}

/**
 * Checks a project, and reads of its documents what changed.
 *
 * @throws {UsageError} Where there is no content folder, or the baseline is damaged.
 */
export async function openSite(
  place: ProjectPlace,
  config: Config,
  { asOf = today(), useCache = true, before }: SiteOptions = {},
): Promise<SiteProject> {
  const { root } = place;
  const settled = { isChecked: () => true, useBaseline: true, asOf, start: performance.now() };
  const last = useCache ? (readWholeSnapshot(root, checkEdition()) ?? 'nothing') : undefined;
  const seen = new Map<string, KeptText>();
  // As texts: what is cut out of a document would keep all of it in memory.
  const places = new Map<string, string>();
  const whole = await checkWhatChanged(place, config, last, createLook(root), settled, (facts) => {
    seen.set(facts.path, keptCard(facts));
    places.set(facts.path, JSON.stringify(textPlaces(facts)));
  });
  const source = sourceReader(root, whole.documents);
  const parse = createParser(config);
  const facts = (path: string) => parse(source(path));
  const cards = createShelf(root, config, { seen, useCache, before });
  const byPath = new Map<string, Card>();
  // oxlint-disable-next-line no-await-in-loop -- one after another: a document that has no card is parsed
  for (const known of whole.documents) byPath.set(known.document.path, await cards.of(known, facts));
  if (useCache) cards.keep(whole.documents);
  seen.clear(); // Functions below would hold it.
  return {
    place,
    project: projectOf(whole, config, byPath),
    report: whole.report,
    alertRules: whole.given.alertRules,
    hashes: new Map(whole.documents.map(({ document: { path }, hash }) => [path, hash])),
    source,
    facts,
    async textPlaces(path) {
      const kept = places.get(path);
      return kept === undefined ? textPlaces(await facts(path)) : (JSON.parse(kept) as TextPlaces);
    },
  };
}

function projectOf(
  { documents, disk, given }: Whole,
  config: Config,
  byPath: ReadonlyMap<string, Card>,
): Project<Card> {
  const cards = [...byPath.values()];
  const shelf = { entries: cards, at: (path: string) => byPath.get(path), known: cards };
  const edges = new Map(documents.map((known) => [known.document.path, known]));
  const targets = ({ path }: Card) => edges.get(path)?.edges() ?? [];
  const index = createIndex(config, shelf, disk, given);
  return withLinks(
    index,
    lazily(() => sourcesOf(index.documents, targets)),
  );
}

function sourceReader(root: string, documents: readonly Known[]): SiteProject['source'] {
  const byPath = new Map(documents.map((known) => [known.document.path, known]));
  return (path) => {
    const known = byPath.get(path);
    const source = known && readDocument(root, known.document);
    if (source === undefined || hashOf(source) !== known?.hash)
      throw new UsageError(`${path} changed while the site was built; build it again`);
    return source;
  };
}
