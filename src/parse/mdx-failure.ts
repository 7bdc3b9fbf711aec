import type { Failure, SourceDocument } from '../model/facts.ts';

/**
 * Finds the exact place of an MDX error by a second parser, whose columns are exact where the first names the
 * start of the tag. Loaded for broken documents only.
 *
 * @returns The failure as it was where the second parser accepts the document.
 */
export async function locateMdxFailure({ text }: SourceDocument, failure: Failure): Promise<Failure> {
  const [{ unified }, parse, gfm, mdx, frontmatter] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-mdx'),
    import('remark-frontmatter'),
  ]);
  try {
    unified().use(parse.default).use(gfm.default).use(mdx.default).use(frontmatter.default).parse(text);
    return failure;
  } catch (error) {
    const { line, column, place } = error as { line?: number; column?: number; place?: unknown };
    if (line === undefined || column === undefined || place === undefined) return failure;
    return { ...failure, range: { start: { line, column }, end: { line, column } } };
  }
}
