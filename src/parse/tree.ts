import { createMdastHandle, createMdxMdastHandle, dropHandle, type Features, mdxToJs, serializeHandle } from 'satteri';
import type { Format } from '../model/facts.ts';
import { openMemory, release } from './memory.ts';
import { Node } from './node.ts';
import { features } from './settings.ts';

/**
 * Parses a text to its tree.
 *
 * @param other Features that differ from the site's.
 * @returns The root.
 * @throws Where it is not valid MDX.
 */
export function parseTree(text: string, format: Format, other: Features = {}): Node {
  // After a backslash at the very end, within an import or export, the parser would abort the run.
  const isCutOff = format === 'mdx' && text.endsWith('\\') && /^(?:import|export)\s/m.test(text);
  const source = isCutOff ? `${text}\n` : text;
  const handle = (format === 'mdx' ? createMdxMdastHandle : createMdastHandle)(source, { ...features, ...other });
  const root = new Node(openMemory(serializeHandle(handle), source), 0);
  dropHandle(handle);
  // Only the compiler looks inside imports and exports.
  if (root.children.some(({ type }) => type === 'mdxjsEsm')) mdxToJs(source, { features });
  return root;
}

/**
 * Reads a text's tree, and gives its memory back at once: the collector counts objects, and knows little of what stands behind them.
 *
 * @param read Must keep nothing of the tree.
 * @throws Where the text is not valid MDX.
 */
export function readTree<Read>(text: string, format: Format, read: (root: Node) => Read): Read {
  const root = parseTree(text, format);
  try {
    return read(root);
  } finally {
    release(root.memory);
  }
}
