import type { DocumentFacts, Heading, Link } from './facts.ts';

/** Where the text of a document has what is written in another way outside of its site. */
export interface TextPlaces {
  frontmatter: Pick<DocumentFacts['frontmatter'], 'exists' | 'range'>;
  /** The first one, if there is one. */
  headings: readonly Pick<Heading, 'depth'>[];
  /** Those of the body. */
  links: readonly Pick<Link, 'url' | 'urlRange' | 'syntax'>[];
  figureClaims: DocumentFacts['figureClaims'];
  /** Offsets of what imports code. */
  imports: readonly (readonly [start: number, end: number])[];
}
