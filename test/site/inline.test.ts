import { expect, test } from 'vitest';
import { inlineText } from '../../src/site/inline-text.ts';
import { inlineHtml } from '../../src/site/render/inline.ts';
import { projectOf } from '../support/check-text.ts';

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

test('links of a cell lead to the same from the page of a view', () => {
  const project = projectOf({
    'plans/a b.md': '## One\n\n[one](#one) [b](b.md#x) [c](https://example.org)\n',
    'plans/b.md': '## X\n',
  });
  const card = project.byPath.get('content/plans/a b.md')!;
  const source = '[one](#one) [b](b.md#x) [c](https://example.org)';
  expect(inlineText({ project, base: '/docs/' }, card, { text: 'one b c', source, value: undefined }).links).toEqual({
    '#one': '/docs/plans/a%20b/#one',
    'b.md#x': '/docs/plans/b/#x',
  });
});
