import type { DocumentFacts } from '../model/facts.ts';
import type { TextPlaces } from '../model/text-places.ts';
import { importSpans } from './imports.ts';

/** Takes of a document's facts what it needs to be written as Markdown by itself. Plain data, without its texts. */
export const textPlaces = (facts: DocumentFacts): TextPlaces => ({
  frontmatter: { exists: facts.frontmatter.exists, range: facts.frontmatter.range },
  headings: facts.headings.slice(0, 1).map(({ depth }) => ({ depth })),
  links: facts.links.flatMap(({ url, urlRange, syntax }) =>
    syntax === 'frontmatter' || urlRange === undefined ? [] : [{ url, urlRange, syntax }],
  ),
  figureClaims: facts.figureClaims,
  imports: importSpans(facts),
});
