import { expect, test } from 'vitest';
import type { Format } from '../../src/model/facts.ts';
import { parseText } from '../support/parse-text.ts';

const tooMany = 'The document cannot be parsed: too many quotation marks and dashes in one paragraph';

/** Each would take seconds, gigabytes or the whole process if it were taken as it comes. */
test.each<[what: string, format: Format, text: string, failures: string[]]>([
  ['apostrophes in one paragraph', 'md', `## A\n\n${"don't ".repeat(60_000)}`, [`3:1 ${tooMany}`]],
  ['quotation marks in one line of MDX', 'mdx', '"\'-'.repeat(100_000), [`1:1 ${tooMany}`]],
  ['apostrophes in many paragraphs', 'md', "It's a paragraph.\n\n".repeat(20_000), []],
  ['quotation marks in code', 'md', `\`\`\`\n${'{ "a": "b" }\n'.repeat(20_000)}\`\`\`\n`, []],
  ['headings', 'md', '# a\n'.repeat(150_000), []],
  ['an element across the end of a table', 'mdx', 'y||,\n-|-|-\n|<div>\n\n</div>d', []],
  ['attributes', 'mdx', `<A ${Array.from({ length: 20_000 }, (_, n) => `href="a&amp;${n}"`).join(' ')} />`, []],
])(
  '%s',
  (_, format, text, failures) => {
    const found = parseText(text, format).failures;
    expect(found.map(({ message, range: { start } }) => `${start.line}:${start.column} ${message}`)).toEqual(failures);
  },
  30_000,
);
