import type { FigureClaim, FigureRequest } from './figure-claim.ts';
import type { Measured } from './counts.ts';
import type { DocumentFacts, Fence, Heading, IdMention, LineCount, Link } from './facts.ts';

/** A heading with what stands below it, or what stands before the first. */
export interface BlockCard {
  /** Names its text. */
  digest: string;
  /** Addresses of its links and ids among its words, each once, as written. */
  names?: readonly string[];
}

/** A text of a plan that names tasks of it: a paragraph, an item of a list or a row of a table. */
export interface PassageCard {
  /** In the file, from 1. */
  line: number;
  /** Index among `blocks` of what it stands in. */
  block: number;
  /** Ids of tasks of the plan. */
  ids: readonly string[];
  /** Markdown without comments, as if it stood at the start of a line. */
  source: string;
}

/** What pages say of documents that they do not show: enough for lists, titles and addresses, without the text. */
export interface Card
  extends Measured, Pick<DocumentFacts, 'format' | 'hasJsx' | 'words' | 'rows' | 'contentHash' | 'triage'> {
  headings: readonly Pick<Heading, 'depth' | 'text' | 'slug'>[];
  /** Each address once. */
  links: readonly Pick<Link, 'kind' | 'syntax' | 'url'>[];
  /** Each once. */
  ids: readonly Pick<IdMention, 'id'>[];
  /** What its page shows of figures, each once. */
  figureClaims: readonly (FigureRequest & Pick<FigureClaim, 'isShown'>)[];
  /** Each language once. */
  fences: readonly Pick<Fence, 'lang'>[];
  lines: Pick<LineCount, 'body'>;
  /** As `blocksOf` cuts the body: one more than there are headings. */
  blocks?: readonly BlockCard[];
  /** What a plan says of its tasks beside their rows, its deliverables and its criteria, in document order. */
  said?: readonly PassageCard[];
}
