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
}
