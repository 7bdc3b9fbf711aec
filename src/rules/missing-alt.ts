import { defineRule } from '../model/rule.ts';

export const missingAlt = defineRule({
  id: 'missing-alt',
  severity: 'warning',
  summary: 'An image has no alternative text.',
  rationale:
    'Who hears the page, or cannot load the picture, gets nothing in its place. An empty alt in HTML says that the picture is an ornament.',
  examples: {
    bad: '![](https://example.org/parts.svg)\n',
    good: '![The checker feeds the site](https://example.org/parts.svg)\n',
  },

  *check({ document }) {
    for (const { syntax, url, range } of document.links.filter(({ lacksAlt }) => lacksAlt)) {
      const isTag = syntax === 'html' || syntax === 'jsx';
      yield {
        message: `Image "${url}" has no alternative text`,
        help: isTag
          ? 'Say what it shows: alt="..."; alt="" where it is an ornament'
          : 'Say between the square brackets what it shows; <img alt=""> where it is an ornament',
        range,
      };
    }
  },
});
