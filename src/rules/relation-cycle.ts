import { posix } from 'node:path';
import { relationsOf, resolveRelation } from '../check/relations.ts';
import { defineRule } from '../model/rule.ts';

export const relationCycle = defineRule({
  id: 'relation-cycle',
  severity: 'error',
  summary: 'Following a relation leads back to where one started.',
  rationale:
    'What needs itself can never begin, and of decisions that replace each other none is the last word. Which relations may not run in a circle is said by the contract: `acyclic`.',
  examples: {
    bad: { 'plans/a.md': '---\nrequires: [b]\n---\n', 'plans/b.md': '---\nrequires: [a]\n---\n' },
    good: { 'plans/a.md': '---\nrequires: [b]\n---\n', 'plans/b.md': '---\nrequires: [c]\n---\n', 'plans/c.md': '' },
  },

  scope: 'project',
  concerns: ({ relations }) => relations.length > 0,
  *check({ document, project }) {
    for (const { field, way } of project.cycles.get(document.path) ?? []) {
      const names = [...way, document.path].map((path) => posix.basename(path).replace(/\.mdx?$/, ''));
      const said = relationsOf(project, document).find(
        ({ spec, value }) =>
          spec.field === field && resolveRelation(project, document, value, spec.to)?.path === way[1],
      );
      yield {
        message: `"${field}" leads back to this document: ${names.join(' -> ')}`,
        help: `Take one of them out of the "${field}" of the one before it`,
        range: (said && document.frontmatter.places[said.place]) ?? document.frontmatter.range,
      };
    }
  },
});
