import type { Link } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';

/** Nothing, or a scheme with nothing behind it. */
const isEmpty = /^\s*(?:(?:https?:)?\/\/|https?:|mailto:)?\s*$/i;

const longest = 'https://'.length;

const leadsNowhere = ({ url }: Link): boolean => url.trim().length <= longest && isEmpty.test(url);

export const emptyLink = defineRule({
  id: 'empty-link',
  severity: 'warning',
  summary: 'A link or an image leads nowhere.',
  rationale: 'It was meant to be filled in; a reader who follows it lands on the same page again and wonders why.',
  examples: { bad: 'See [the release notes]().\n', good: 'See [the release notes](#context).\n\n## Context\n' },

  *check({ document }) {
    for (const { kind, text, range } of document.links.filter(leadsNowhere)) {
      const what = kind === 'image' ? 'image' : 'link';
      const name = text.trim() === '' ? '' : ` "${text.trim()}"`;
      yield { message: `The ${what}${name} has no address`, help: `Write its address, or remove the ${what}`, range };
    }
  },
});
