import type { DocumentFacts } from '../../src/model/facts.ts';
import type { Project } from '../../src/model/project.ts';
import { projectOf, type Tree } from '../support/check-text.ts';

/** A document of frontmatter lines and a body. */
export const text = (frontmatter: string, body = ''): string => `---\n${frontmatter}\n---\n\n${body}\n`;

/** A project of texts, and its document with this path from the content folder. */
export function documentIn(
  tree: Tree,
  path = Object.keys(tree)[0] ?? '',
): { project: Project; document: DocumentFacts } {
  const project = projectOf(tree);
  const document = project.byPath.get(`content/${path}`);
  if (document === undefined) throw new Error(`No document ${path}`);
  return { project, document };
}
