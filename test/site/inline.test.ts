import { expect, test } from 'vitest';
import { inlineHtml } from '../../src/site/render/inline.ts';

test.each<[source: string | undefined, expected: string]>([
  [undefined, 'A &lt;b&gt; &amp; c'],
  ['`code` and *words*', '<code>code</code> and <em>words</em>'],
  ['[the plan](../plans/a.md)', '<a href="/docs/plans/a/">the plan</a>'],
  ['[other](https://example.org)', '<a href="https://example.org">other</a>'],
  ['a \\| b', 'a | b'],
  ['[text][label]', '[text][label]'],
  ['<Badge>x</Badge>', 'A &lt;b&gt; &amp; c'],
  ['{1 + 1}', 'A &lt;b&gt; &amp; c'],
  ['- item', 'A &lt;b&gt; &amp; c'],
])('%s', (source, expected) => {
  const links = { '../plans/a.md': '/docs/plans/a/' };
  expect(inlineHtml({ text: 'A <b> & c', ...(source !== undefined && { source }), links })).toBe(expected);
});
