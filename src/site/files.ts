import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveLink } from '../check/resolve-link.ts';
import type { Project } from '../model/project.ts';
import { filesAddress } from './render/address.ts';

/** Lists the files of the content folder, from it, that documents link to; images that Astro processes are left out. */
function linkedFiles(project: Project): string[] {
  const prefix = `${project.config.content}/`;
  const files = new Set<string>();
  for (const document of project.documents) {
    for (const { kind, syntax, url } of document.links) {
      if (kind === 'image' && syntax === 'inline') continue;
      const target = resolveLink(project, document, url);
      if (target.kind === 'file' && target.path.startsWith(prefix)) files.add(target.path.slice(prefix.length));
    }
  }
  return [...files].toSorted();
}

/** Copies them to where links on the site point. */
export function copyLinkedFiles(project: Project, root: string, outDir: string): void {
  for (const file of linkedFiles(project)) {
    const target = join(outDir, filesAddress, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, project.config.content, file), target, { recursive: true });
  }
}
