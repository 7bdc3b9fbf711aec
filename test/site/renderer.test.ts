import { expect, test } from 'vitest';
import type { Format } from '../../src/model/facts.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { createRenderer } from '../../src/site/render/renderer.ts';
import { wordsIn } from '../../src/site/words/index.ts';

const renderer = createRenderer({
  linkAddress: () => undefined,
  highlighter: { highlight: async (code) => code, save: () => undefined },
  words: wordsIn.en.body,
});

const render = (format: Format, text: string) =>
  renderer.render(parseDocument({ path: `a.${format}`, id: 'a', docType: '', format, text }), `/a.${format}`);

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
