import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mermaidPackage from 'mermaid/package.json' with { type: 'json' };
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';

/** Folder of Mermaid on the built site; the version keeps old pages with their own. */
export const mermaidFolder = `/_docwright/mermaid-${mermaidPackage.version}/`;

/** Copies Mermaid to the site where a document has a diagram: to bundle it would take longer than all the rest. */
export function copyMermaid({ documents }: Project<Card>, outDir: string): void {
  if (!documents.some(({ fences }) => fences.some(({ lang }) => lang === 'mermaid'))) return;
  const dist = dirname(fileURLToPath(import.meta.resolve('mermaid')));
  const target = join(outDir, mermaidFolder);
  cpSync(join(dist, 'mermaid.esm.min.mjs'), join(target, 'mermaid.esm.min.mjs'));
  const chunks = join('chunks', 'mermaid.esm.min');
  cpSync(join(dist, chunks), join(target, chunks), { recursive: true, filter: (path) => !path.endsWith('.map') });
}
