import { decodePercent, resolveLink } from '../check/resolve-link.ts';
import { defineRule } from '../model/rule.ts';
import { frugalNearest } from '../text/nearest.ts';
import { likelyPath } from './likely-path.ts';
import { isTemplate, pathOf } from './paths.ts';

export const brokenLink = defineRule({
  id: 'broken-link',
  severity: 'error',
  summary: 'A link leads to a document, a file or an address that does not exist.',
  rationale: 'A reader who follows it finds an error page where the answer should be.',
  examples: {
    bad: { 'adrs/a.md': 'See [the plan](../plans/serch.md).\n', 'plans/search.md': '' },
    good: { 'adrs/a.md': 'See [the plan](../plans/search.md).\n', 'plans/search.md': '' },
  },

  scope: 'project',
  *check({ document, project }) {
    const nearest = frugalNearest();
    for (const { kind, url, range } of document.links) {
      if (kind !== 'link' || isTemplate(url) || resolveLink(project, document, url).kind !== 'missing') continue;
      const path = pathOf(url);
      const likely = likelyPath(project, document, decodePercent(path), nearest);
      yield {
        message: `Link target "${path}" does not exist`,
        help: likely === undefined ? 'Mend the path, or remove the link' : suggestion(path, likely),
        range,
      };
    }
  },
});

const suggestion = (path: string, likely: string): string =>
  decodePercent(path).toLowerCase() === likely.toLowerCase()
    ? `Write "${likely}": letter case counts`
    : `Did you mean "${likely}"?`;
