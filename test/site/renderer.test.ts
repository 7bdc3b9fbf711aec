import { expect, test } from 'vitest';
import { rendererOf } from '../support/render.ts';

const render = rendererOf();

test.each([
  ['a tab', 'a\tb\n\n```\n\tcode\n```\n'],
  ['control characters', 'a\u0001b\u0007c\u000bd\u001fe\u007ff\u2028g\n'],
  ['quotes and backslashes', '`"\\"` \\\\ "q" \\x41 \\u0041 `\\n`\n'],
  [
    'what the compiler writes',
    '```js\nreturn _jsx(_Fragment, {});\nreturn _jsx(Fragment, { "set:html": "x" });\n```\n',
  ],
  ['nothing', ''],
])('MDX without JSX is as Markdown: %s', async (_, text) => {
  const [md, mdx] = [await render('md', text), await render('mdx', text)];
  expect(mdx).toBe(md?.trimEnd());
});

test.each(['{1}', '<b>x</b>', 'export const a = 1;', "import './a.css';"])('%s has to run', async (text) => {
  await expect(render('mdx', `Text\n\n${text}\n`)).resolves.toBeUndefined();
});
