import type { Counts, Measured } from '../model/counts.ts';
import type { DocumentFacts, Frontmatter, Link, LinkedFacts } from '../model/facts.ts';
import { wholeTexts } from './whole-texts.ts';
import { FoldedFrontmatter } from './folded-frontmatter.ts';
import { type FoldedLinks, foldLinks, unfoldLinks, unfoldUrls } from './folded-links.ts';
import { type FoldedTexts, foldTexts, holdsText, unfoldTexts } from './folded-texts.ts';

/**
 * What is kept of a document that was looked at alone. Thousands wait for the rules that look beyond them, so what
 * others do not see of it is held as texts and numbers, a part of what its objects take, and read when its turn comes.
 */
export class FoldedFacts implements LinkedFacts, Measured {
  readonly path: string;
  readonly id: string;
  readonly docType: string;
  readonly frontmatter: Frontmatter;
  readonly hostAnchors?: readonly string[];
  readonly promises: readonly string[];
  readonly rowIds: readonly string[];
  readonly plan: LinkedFacts['plan'];
  readonly failures: readonly unknown[];
  readonly deliverables: LinkedFacts['deliverables'];
  readonly figureClaims: LinkedFacts['figureClaims'];
  readonly counts: Counts;
  readonly #anchors: FoldedTexts;
  readonly #folded: { links: FoldedLinks; others: string };
  #links: Link[] | undefined;
  #others: Others | undefined;

  constructor(facts: DocumentFacts) {
    this.path = facts.path;
    this.id = facts.id;
    this.docType = facts.docType;
    this.frontmatter = new FoldedFrontmatter(facts.frontmatter);
    this.#anchors = foldTexts(facts.anchors);
    if (facts.hostAnchors) this.hostAnchors = wholeTexts(facts.hostAnchors);
    this.promises = wholeTexts(facts.promises);
    this.rowIds = wholeTexts(facts.rowIds);
    this.plan = facts.plan && structuredClone(facts.plan);
    this.failures = facts.failures;
    this.deliverables = copy(facts.deliverables);
    this.figureClaims = copy(facts.figureClaims);
    this.counts = facts.counts;
    this.#folded = { links: foldLinks(facts.links), others: foldOthers(facts) };
  }

  /** A new list each time. */
  get anchors(): readonly string[] {
    return unfoldTexts(this.#anchors);
  }

  hasAnchor(anchor: string): boolean {
    return holdsText(this.#anchors, anchor);
  }

  get links(): Link[] {
    return (this.#links ??= inMetadataFile(this.frontmatter, unfoldLinks(this.#folded.links)));
  }

  get urls(): readonly string[] {
    return unfoldUrls(this.#folded.links);
  }

  get ids(): LinkedFacts['ids'] {
    return this.#read().ids;
  }

  get suppressions(): LinkedFacts['suppressions'] {
    return this.#read().suppressions;
  }

  get rowMentions(): LinkedFacts['rowMentions'] {
    return this.#read().rowMentions;
  }

  #read(): Others {
    return (this.#others ??= unfoldOthers(this.#folded.others));
  }

  /** Forgets what was read. */
  fold(): void {
    this.#links = undefined;
    this.#others = undefined;
  }
}

/** That a range is one of a metadata file is told by its being one of the places there, and not by what it says. */
function inMetadataFile(frontmatter: Frontmatter, links: Link[]): Link[] {
  if (frontmatter.file === undefined) return links;
  const ranges = [frontmatter.range, ...Object.values(frontmatter.places)];
  const known = new Map(ranges.map((range) => [JSON.stringify(range), range]));
  return links.map((link) => {
    const range = link.syntax === 'frontmatter' ? known.get(JSON.stringify(link.range)) : undefined;
    return range === undefined ? link : { ...link, range };
  });
}

/** What most documents have none of. */
type Others = Pick<LinkedFacts, 'ids' | 'suppressions' | 'rowMentions'>;

const foldOthers = ({ ids, suppressions, rowMentions }: Others): string =>
  ids.length + suppressions.length + rowMentions.length === 0 ? '' : JSON.stringify({ ids, suppressions, rowMentions });

const unfoldOthers = (text: string): Others =>
  text === '' ? { ids: [], suppressions: [], rowMentions: [] } : (JSON.parse(text) as Others);

const copy = <Item>(items: readonly Item[]): readonly Item[] => (items.length === 0 ? items : structuredClone(items));
