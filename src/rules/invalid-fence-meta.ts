import type { DocumentFacts, Fence } from '../model/facts.ts';
import type { Range } from '../model/position.ts';
import { defineRule } from '../model/rule.ts';
import { parseFenceMeta } from '../text/fence-meta.ts';
import { placeInFence } from './fences.ts';

export const invalidFenceMeta = defineRule({
  id: 'invalid-fence-meta',
  severity: 'warning',
  summary: 'Words behind the language of a code block ask for something that cannot be shown.',
  rationale: 'The reader is told to look at a line that is not marked, or at another one than the text speaks of.',
  examples: {
    bad: '```ts {4}\nconst retries = 3;\n```\n',
    good: '```ts {1}\nconst retries = 3;\n```\n',
  },

  *check({ document }) {
    for (const fence of document.fences) {
      if (!fence.meta || fence.lang === 'mermaid') continue;
      for (const { message, help, part } of parseFenceMeta(fence.meta, fence.code).faults)
        yield { message, help, range: placeOf(document, fence, part) };
    }
  },
});

/** The part of the fence's first line; the whole line where it is written with escapes. */
function placeOf(document: DocumentFacts, fence: Fence, part: string): Range {
  const { start, end } = placeInFence(document, fence);
  const line = document.text.split(/\r\n|\r|\n/, start.line)[start.line - 1] ?? '';
  const column = line.indexOf(part, start.column) + 1;
  return column === 0
    ? { start, end }
    : { start: { ...start, column }, end: { line: start.line, column: column + part.length } };
}
