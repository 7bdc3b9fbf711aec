import { blockCards } from './block-cards.ts';
import { passageCards } from './passage-cards.ts';
import { isBounded } from '../text/bounded.ts';
import type { Card } from '../model/card.ts';
import type { DocumentFacts } from '../model/facts.ts';

/** Takes from the facts of a document what pages of others say of it. */
export const cardOf = ({ headings, links, ids, fences, lines, ...facts }: DocumentFacts): Card => ({
  path: facts.path,
  id: facts.id,
  docType: facts.docType,
  format: facts.format,
  hasJsx: facts.hasJsx,
  words: facts.words,
  rows: facts.rows,
  ...(facts.contentHash !== undefined && { contentHash: facts.contentHash }),
  ...(facts.triage !== undefined && { triage: facts.triage }),
  // Aliases in YAML can make of a few lines what no text can hold.
  frontmatter: { values: isBounded(facts.frontmatter.values) ? facts.frontmatter.values : {} },
  anchors: facts.anchors,
  ...(facts.hostAnchors && { hostAnchors: facts.hostAnchors }),
  promises: facts.promises,
  rowIds: facts.rowIds,
  plan: facts.plan,
  counts: facts.counts,
  figureClaims: shownFigures(facts),
  failures: facts.failures,
  headings: headings.map(({ depth, text, slug }) => ({ depth, text, slug })),
  links: once(links.map(({ kind, syntax, url }) => ({ kind, syntax, url }))),
  ids: once(ids.map(({ id }) => ({ id }))),
  fences: once(fences.map(({ lang }) => (lang === undefined ? {} : { lang }))) as Card['fences'],
  lines: { body: lines.body },
  blocks: blockCards({ headings, links, ids, fences, lines, ...facts }),
  ...passageCards({ headings, links, ids, fences, lines, ...facts }),
});

function once<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** What its page shows of figures, each once. */
const shownFigures = ({ figureClaims }: Pick<DocumentFacts, 'figureClaims'>): Card['figureClaims'] =>
  once(
    figureClaims.flatMap(({ isShown, problem, name, document, project }) =>
      isShown && problem === undefined
        ? [{ name, isShown, ...(document !== undefined && { document }), ...(project !== undefined && { project }) }]
        : [],
    ),
  );
