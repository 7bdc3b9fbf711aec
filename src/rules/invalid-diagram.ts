import { isIgnored } from '../model/code-error.ts';
import { defineRule } from '../model/rule.ts';
import { placeInFence } from './fences.ts';

export const invalidDiagram = defineRule({
  id: 'invalid-diagram',
  severity: 'error',
  summary: 'A mermaid diagram cannot be drawn.',
  rationale: "Where the picture should be, the reader sees the parser's complaint; nobody sees it before publication.",
  examples: {
    bad: '```mermaid\nflowchart LR\n  Draft -> Review\n```\n',
    good: '```mermaid\nflowchart LR\n  Draft --> Review\n```\n',
  },

  *check({ document, project }) {
    for (const fence of document.fences) {
      const error = fence.lang === 'mermaid' && !isIgnored(fence) ? project.diagramErrors.get(fence.code) : undefined;
      if (error === undefined) continue;
      yield {
        message: `The diagram cannot be drawn: ${error.message}`,
        help: 'Mend it here, or write ```mermaid ignore where it is meant to be wrong',
        range: placeInFence(document, fence, error.line),
      };
    }
  },
});
