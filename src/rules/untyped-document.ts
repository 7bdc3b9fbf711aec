import { coverageOf } from '../check/coverage.ts';
import { defineRule } from '../model/rule.ts';

export const untypedDocument = defineRule({
  id: 'untyped-document',
  severity: 'warning',
  summary: 'A Markdown file in the content folder is covered by no document type.',
  rationale: 'Without a type there is no contract: nothing is asked of the file, and it appears in no list.',
  examples: {
    bad: { 'notes.md': '# Notes\n' },
    good: { 'plans/notes.md': '# Notes\n' },
  },
  appliesTo: 'untyped',

  *check({ project }) {
    const types = project.config.types.map((type) => `${coverageOf(type)} (${type.label})`);
    yield {
      message: 'No document type covers this file',
      help: `Move it to where a type looks: ${types.join('; ')}; or define a type for it in the config`,
      range: { line: 1, column: 1 },
    };
  },
});
