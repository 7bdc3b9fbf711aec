import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mermaidPackage from 'mermaid/package.json' with { type: 'json' };
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';

/** Of a figure that a browser has to draw. */
export const liveClass = 'diagram-live';

/** Folder of Mermaid on the built site; the version keeps old pages with their own. */
export const mermaidFolder = `/_docwright/mermaid-${mermaidPackage.version}/`;

const mermaidPlace = (): string => dirname(fileURLToPath(import.meta.resolve('mermaid')));

/** Mermaid as one script, which leaves itself in `globalThis.mermaid`. */
export const mermaidScript = (): string => join(mermaidPlace(), 'mermaid.min.js');

/**
 * Lists the files of Mermaid that a site needs: none where the build drew all diagrams. They are copied, since to bundle
 * them would take longer than all the rest.
 *
 * @param pageOf The page of a document as it was built, or nothing.
 * @returns Their places in the package, by their path on the site.
 */
export function mermaidFiles(
  { documents }: Project<Card>,
  pageOf: (card: Card) => string,
): ReadonlyMap<string, string> {
  const drawn = documents.filter(({ fences }) => fences.some(({ lang }) => lang?.toLowerCase() === 'mermaid'));
  if (!drawn.some((card) => pageOf(card).includes(liveClass))) return new Map();
  const dist = mermaidPlace();
  const chunks = join('chunks', 'mermaid.esm.min');
  const names = readdirSync(join(dist, chunks)).filter((name) => !name.endsWith('.map'));
  const files = ['mermaid.esm.min.mjs', ...names.map((name) => join(chunks, name))];
  return new Map(files.map((file) => [join(mermaidFolder.slice(1), file), join(dist, file)]));
}
