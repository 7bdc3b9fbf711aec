import { oldAddressesOf } from '../check/old-addresses.ts';
import { defineRule } from '../model/rule.ts';

export const redirectUnusable = defineRule({
  id: 'redirect-unusable',
  severity: 'error',
  summary: 'An old address of a document is none that the site can have.',
  rationale: 'No redirect can be made of it, so who follows an old link finds an error page.',
  examples: {
    bad: '---\naliases: [https://docs.example.org/adrs/old-name/]\n---\n\n## Context\n',
    good: '---\naliases: [adrs/old-name]\n---\n\n## Context\n',
  },

  concerns: ({ oldAddresses }) => oldAddresses.length > 0,
  *check({ document, docType, project: { config } }) {
    for (const { address, defect, written, place } of oldAddressesOf({ types: [docType] }, document)) {
      const range = document.frontmatter.places[place] ?? document.frontmatter.range;
      if (address === undefined)
        yield {
          message: `The old address "${written}" ${defect}`,
          help: 'Write the address below the base, such as adrs/old-name, or remove it',
          range,
        };
      else if (config.base !== '/' && address.startsWith(config.base))
        yield {
          message: `The old address "${written}" begins with ${config.base}, below which the site is served`,
          help: `Write "${address.slice(config.base.length, -1)}"`,
          range,
        };
    }
  },
});
