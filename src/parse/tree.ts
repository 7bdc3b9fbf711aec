import type { Root } from 'mdast';
import { type Features, markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import type { Format } from '../model/facts.ts';
import { features } from './settings.ts';

/**
 * Parses a text to its tree.
 *
 * @param other Features that differ from the site's.
 * @throws Where it is not valid MDX.
 */
export function parseTree(text: string, format: Format, other: Features = {}): Root {
  // After a backslash at the very end, within an import or export, the parser would abort the run.
  const isCutOff = format === 'mdx' && text.endsWith('\\') && /^(?:import|export)\s/m.test(text);
  const source = isCutOff ? `${text}\n` : text;
  const root = (format === 'mdx' ? mdxToMdast : markdownToMdast)(source, {
    features: { ...features, ...other },
  }) as Root;
  // Only the compiler looks inside imports and exports.
  if (root.children.some(({ type }) => type === 'mdxjsEsm')) mdxToJs(source, { features });
  return root;
}
