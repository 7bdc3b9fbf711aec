import { defineRule } from '../model/rule.ts';

export const titleMismatch = defineRule({
  id: 'title-mismatch',
  severity: 'warning',
  summary: 'The title in the frontmatter and the heading of level 1 at the start disagree.',
  rationale:
    'Lists, search and links show the one, the page and the code host the other; readers doubt that they are at the right place.',
  examples: {
    bad: '---\ntitle: Static search\n---\n\n# Search on a server\n',
    good: '---\ntitle: Static search\n---\n\n# 3. Static search\n',
  },

  *check({ document, docType }) {
    if (docType.equals['title']?.kind === 'heading') return; // `field-mismatch` tells it.
    const { title } = document.frontmatter.values;
    const [heading] = document.headings;
    if (typeof title !== 'string' || heading?.depth !== 1 || agree(heading.text, title)) return;
    yield {
      message: `Heading "${heading.text}" disagrees with the title "${title.trim()}"`,
      help: `Make them the same, or remove the heading: the page shows the title by itself`,
      range: heading.range,
    };
  },
});

/** The one may be shorter: a part of the other from its start or to its end. */
function agree(heading: string, title: string): boolean {
  const [shorter = '', longer = ''] = [wordsOf(heading), wordsOf(title)].toSorted((a, b) => a.length - b.length);
  return (
    ` ${longer} `.startsWith(` ${shorter} `) ||
    ` ${longer} `.endsWith(` ${shorter} `) ||
    joined(longer) === joined(shorter)
  );
}

const joined = (words: string): string => words.replaceAll(' ', '');

/** Letters and digits alone, without the number that stands before the title of a decision. */
const wordsOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(?:(?:adr|rfc|kep|eip)[\s-]*)?#?\d+\s*(?:[.):]|\s[-\u2013\u2014])\s+/, '')
    .replace(/\\/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
