import { documentAt, oldAddressesOf } from '../check/old-addresses.ts';
import { addressOf } from '../model/address.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';

export const redirectTaken = defineRule({
  id: 'redirect-taken',
  severity: 'error',
  summary: 'An old address of a document is the address of something else, or is claimed twice.',
  rationale: 'One address shows one page: the redirect is not made, and old links lead to another document.',
  examples: {
    bad: { 'adrs/0002-b.md': '---\naliases: [adrs/0001-a]\n---\n', 'adrs/0001-a.md': '' },
    good: { 'adrs/0002-b.md': '---\naliases: [adrs/0001-b]\n---\n', 'adrs/0001-a.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    const own = addressOf(document);
    const redirect = project.config.redirects.get(own);
    if (redirect !== undefined)
      yield {
        message: `The config leads "${redirect.written}" elsewhere, and it is the address of this document`,
        help: 'Take it out of `redirects`, or move the document',
        range: { line: 1, column: 1 },
      };
    const seen = new Set<string>();
    for (const { address, written, place } of oldAddressesOf(project.config, document)) {
      if (address === undefined) continue;
      const holder = seen.has(address) ? 'stands twice' : holderOf(project, document, address);
      seen.add(address);
      if (holder !== undefined)
        yield {
          message: `The old address "${written}" ${holder}`,
          help: 'Remove it, or write the address that the document had',
          range: document.frontmatter.places[place] ?? document.frontmatter.range,
        };
    }
  },
});

function holderOf(project: Project<Outline>, document: Outline, address: string): string | undefined {
  const own = addressOf(document);
  if (address === own) return 'is the one that the document has now';
  // Some file systems take the two for one, and the redirect would take the place of the document.
  if (address.toLowerCase() === own.toLowerCase()) return 'is the one that the document has now, but for letter case';
  const other = documentAt(project, address);
  if (other !== undefined) return `is that of ${other.path}`;
  if (project.pages.has(address)) return 'is that of a page which the site makes itself';
  if (project.config.redirects.has(address)) return 'stands among the redirects of the config too';
  const rival = project.byOldAddress.get(address)?.find(({ path }) => path !== document.path);
  return rival && `is claimed by ${rival.path} too`;
}
