import type { Failure, SourceDocument } from '../model/facts.ts';

/**
 * Finds the exact place of a character that MDX cannot take by a second parser: the first names the start of the
 * tag. Loaded for broken documents only.
 *
 * @returns The failure as it was where it is of another kind, or the second parser finds another.
 */
export async function locateMdxFailure({ text }: SourceDocument, failure: Failure): Promise<Failure> {
  if (!failure.message.includes(unexpected)) return failure;
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
    const { line, column, place, reason } = error as {
      line?: number;
      column?: number;
      place?: unknown;
      reason?: string;
    };
    if (line === undefined || column === undefined || place === undefined || !reason?.startsWith(unexpected))
      return failure;
    return {
      ...failure,
      message: `The document is not valid MDX: ${reason}`,
      range: { start: { line, column }, end: { line, column } },
    };
  }
}

const unexpected = 'Unexpected character';
