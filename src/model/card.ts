import type { Measured } from './counts.ts';
import type { DocumentFacts, Fence, Heading, IdMention, LineCount, Link } from './facts.ts';

/** What pages say of documents that they do not show: enough for lists, titles and addresses, without the text. */
export interface Card extends Measured, Pick<DocumentFacts, 'format' | 'hasJsx' | 'words' | 'rows' | 'contentHash'> {
  headings: readonly Pick<Heading, 'depth' | 'text' | 'slug'>[];
  /** Each address once. */
  links: readonly Pick<Link, 'kind' | 'syntax' | 'url'>[];
  /** Each once. */
  ids: readonly Pick<IdMention, 'id'>[];
  /** Each language once. */
  fences: readonly Pick<Fence, 'lang'>[];
  lines: Pick<LineCount, 'body'>;
}
