import type { Node } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { figureComment } from '../../parse/figure-claims.ts';
import { commentText } from '../../parse/suppressions.ts';

type Visit = NonNullable<Parameters<typeof defineMdastPlugin>[0]['html']>;
type Context = Parameters<Visit>[1];

/** Leaves nothing of a comment on a figure where a space or the end of something follows: `87.5 %, against`. */
export const figureComments = defineMdastPlugin({
  name: 'docwright-figure-comments',
  html: take,
  mdxTextExpression: take,
});

function take(node: Node & { value: string }, context: Context): void {
  const comment = commentText(node as never);
  if (comment === undefined || !figureComment.test(comment)) return;
  const index = context.indexOf(node as never) ?? 0;
  const siblings = context.parent(node as never)?.children ?? [];
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (before?.type === 'text' && (after === undefined || (after.type === 'text' && ending.test(after.value))))
    context.setProperty(before, 'value', before.value.trimEnd());
  context.removeNode(node as never);
}

/** A space, or what no space stands before. */
const ending = /^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u;
