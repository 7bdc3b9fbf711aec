import { type Relation, resolveRelation, relationsOf } from '../check/relations.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule, type ProjectRuleContext } from '../model/rule.ts';
import { type FindNearest, frugalNearest } from '../text/nearest.ts';
import { list } from '../text/words.ts';
import { relativePath } from './paths.ts';

export const unknownRelation = defineRule({
  id: 'unknown-relation',
  severity: 'error',
  summary: 'A relation in the frontmatter names no document, one of a wrong type, or the document itself.',
  rationale:
    'What replaces what, and what needs what, is read from the relations; a wrong one sends readers to a decision that no longer holds.',
  examples: {
    bad: { 'adrs/0002-b.md': '---\nsupersedes: [0001-aa]\n---\n', 'adrs/0001-a.md': '' },
    good: { 'adrs/0002-b.md': '---\nsupersedes: [0001-a]\n---\n', 'adrs/0001-a.md': '' },
  },

  scope: 'project',
  concerns: ({ relations }) => relations.length > 0,
  *check(context) {
    const { document, project } = context;
    const nearest = frugalNearest();
    for (const relation of relationsOf(project, document)) {
      const words = defectOf(relation, context, nearest);
      if (words !== undefined)
        yield { ...words, range: document.frontmatter.places[relation.place] ?? document.frontmatter.range };
    }
  },
});

function defectOf({ spec, value }: Relation, { document, docType, project }: ProjectRuleContext, nearest: FindNearest) {
  const target = resolveRelation(project, document, value, spec.to);
  const labels = list(
    project.config.types.flatMap(({ name, label }) => (spec.to.includes(name) ? [label] : [])),
    'or',
  );
  const wanted = labels === '' ? 'a document' : `a document of type ${labels}`;
  if (target === undefined) {
    const near = nearest(value, namesFor(value, spec.to, document, project));
    const help = near === undefined ? `Write the id of ${wanted}, or remove it` : `Did you mean "${near}"?`;
    return { message: `"${spec.field}" names no document: "${value}"`, help };
  }
  if (target.id === document.id)
    return { message: `"${spec.field}" names the document itself`, help: `Name another document, or remove it` };
  if (spec.to.length === 0 || spec.to.includes(target.docType)) return undefined;
  const label = project.config.types.find(({ name }) => name === target.docType)?.label;
  const open = docType.relations.find(({ to }) => to.length === 0)?.field;
  return {
    message: `"${spec.field}" names ${target.path}, which ${label === undefined ? 'has no type' : `is of type ${label}`}`,
    help: `Name ${wanted}${open === undefined ? '' : `, or use "${open}"`}`,
  };
}

/** Names of the documents that a relation may point to, in the form that the writer chose. */
function namesFor(value: string, to: readonly string[], document: Outline, project: Project<Outline>): string[] {
  const others = project.documents.filter(
    ({ id, docType }) => id !== document.id && (to.length === 0 || to.includes(docType)),
  );
  const hasDot = /^\.\.?\//.test(value);
  if (hasDot || /\.mdx?$/.test(value)) return others.map(({ path }) => relativePath(document.path, path, hasDot));
  const folder = document.id.replace(/[^/]*$/, '');
  return others.map(({ id }) => (!value.includes('/') && id.startsWith(folder) ? id.slice(folder.length) : id));
}
