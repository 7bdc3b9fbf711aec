import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveLink } from '../check/resolve-link.ts';
import type { SiteProject } from '../engine/site.ts';
import type { Card } from '../model/card.ts';
import type { Project } from '../model/project.ts';
import { linkAddresses } from './document-inputs.ts';
import { fileAddress, filesAddress, withBase } from './render/address.ts';

/** Lists the files of the content folder, from it, that documents link to; images that Astro processes are left out. */
function linkedFiles(project: Project<Card>, base: string): string[] {
  const files = new Set<string>();
  const start = withBase(base, filesAddress);
  for (const document of project.documents) {
    // They are known of all documents, and few lead to files.
    const known = linkAddresses(project, base, document);
    for (const { kind, syntax, url } of document.links) {
      if (!Object.hasOwn(known, url) || !known[url]!.startsWith(start)) continue;
      if (kind === 'image' && syntax === 'inline' && !url.startsWith('/')) continue;
      const target = resolveLink(project, document, url);
      const address = target.kind === 'file' ? fileAddress(project.config, target.path) : undefined;
      if (address?.startsWith(filesAddress)) files.add(address.slice(filesAddress.length));
    }
  }
  return [...files].toSorted();
}

/** Copies them to where links on the site point. */
export function copyLinkedFiles({ project, place: { root } }: SiteProject, base: string, outDir: string): void {
  for (const file of linkedFiles(project, base)) {
    const target = join(outDir, filesAddress, file);
    mkdirSync(dirname(target), { recursive: true });
    // What is there already is of this build, or of the public folder, which goes first.
    cpSync(join(root, project.config.content, file), target, { recursive: true, force: false });
  }
}
