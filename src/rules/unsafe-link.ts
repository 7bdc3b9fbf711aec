import { defineRule } from '../model/rule.ts';

/** Schemes that run code, or lead into a reader's own machine. */
const unsafe = /^(javascript|vbscript|data|file|blob):/i;

export const unsafeLink = defineRule({
  id: 'unsafe-link',
  severity: 'error',
  summary: 'A link runs code, or leads into the machine of whoever follows it.',
  rationale:
    'A script in a link runs with the rights of the site; a file address works on the machine of its author only.',
  examples: {
    bad: 'Open [the console](javascript:alert(1)).\n',
    good: 'Open [the console](https://console.example.org/), or write to [us](mailto:team@example.org).\n',
  },

  *check({ document }) {
    for (const { kind, url, range } of document.links.filter((link) => link.url.includes(':'))) {
      // Browsers pass over white space and control characters within a scheme.
      const scheme = unsafe.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
      if (scheme === undefined || (kind === 'image' && (scheme === 'data' || scheme === 'blob'))) continue;
      const help =
        scheme === 'file'
          ? 'Link to the file by its path in the repository, or to where it is published'
          : 'Link to a page';
      yield { message: `The address begins with ${scheme}:`, help, range };
    }
  },
});
