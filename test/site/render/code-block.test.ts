import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeBlock } from '../../../src/site/render/code/block.ts';
import { createHighlighter } from '../../../src/site/render/code/highlight.ts';
import { terminalLines } from '../../../src/site/render/code/terminal.ts';
import { readLines, writeLines } from '../../../src/read/kept-lines.ts';
import { writeTree } from '../../support/cli.ts';

const block = (lang: string, meta: string, code: string) => codeBlock({ lang, meta, code });
const content = (html: string): string => /<code>([\s\S]*)<\/code>/.exec(html)?.[1] ?? '';

test.each<[name: string, lang: string, meta: string, code: string, html: string]>([
  [
    'code without a language',
    '',
    '',
    'a < b\n"c"',
    '<div class="code-frame"><pre class="code" tabindex="0"><code>a &lt; b\n&quot;c&quot;</code></pre></div>',
  ],
  [
    'a language that nobody knows',
    'constructor',
    '',
    'a',
    '<div class="code-frame"><pre class="code" tabindex="0" data-lang="constructor"><code>a</code></pre></div>',
  ],
  [
    'a title, escaped',
    'text',
    'title="<script>\'🚀"',
    'a',
    '<figure class="code-frame"><figcaption>&lt;script&gt;\'🚀</figcaption><pre class="code" tabindex="0" data-lang="text"><code>a</code></pre></figure>',
  ],
  [
    'no frame, no title',
    'text',
    'title="a" frame="none"',
    'a',
    '<div class="code-frame"><pre class="code" tabindex="0" data-lang="text"><code>a</code></pre></div>',
  ],
  [
    'numbers of one width',
    '',
    'lineNumbers start=9',
    'a\n\nb',
    '<div class="code-frame"><pre class="code" tabindex="0"><code><span class="line" data-n=" 9">a\n</span><span class="line" data-n="10">\n</span><span class="line" data-n="11">b\n</span></code></pre></div>',
  ],
])('%s', async (_, lang, meta, code, html) => {
  await expect(block(lang, meta, code)).resolves.toBe(html);
});

test.each<[name: string, lang: string, meta: string, code: string, html: string]>([
  [
    'lines of all kinds, the last mark of a line counts',
    'text',
    '{1-2} ins={2} del={"<b>":3}',
    'a\nb\nc',
    '<mark class="line">a\n</mark><ins class="line">b\n</ins><del class="line" data-label="&lt;b&gt;">c\n</del>',
  ],
  [
    'words, also across tokens',
    'ts',
    '"= 1" ins="a"',
    'let a = 1;',
    '<span class="tk-keyword">let</span> <ins>a</ins> <mark><span class="tk-punctuation">=</span></mark><mark> </mark><mark><span class="tk-constant">1</span></mark>;',
  ],
  [
    'a diff in a language',
    'diff',
    'lang="ts"',
    ' a;\n-let b;\n+let c;',
    '<span class="line">a;\n</span><del class="line"><span class="tk-keyword">let</span> b;\n</del><ins class="line"><span class="tk-keyword">let</span> c;\n</ins>',
  ],
  [
    'a diff whose other lines are not moved',
    'diff',
    '',
    'a\n+b',
    '<span class="line">a\n</span><ins class="line">b\n</ins>',
  ],
  [
    'a patch stays whole',
    'diff',
    '',
    '--- a\n+++ b\n@@ -1 +1 @@\n-a\n+b',
    '<span class="tk-range">--- a</span>\n<span class="tk-range">+++ b</span>\n<span class="tk-range">@@ -1 +1 @@</span>\n<span class="tk-deleted">-a</span>\n<span class="tk-inserted">+b</span>',
  ],
  [
    'a line that wraps keeps its indentation',
    '',
    'wrap',
    '   a\nb',
    '<span class="line" data-indent="2">   a\n</span><span class="line">b\n</span>',
  ],
  [
    'a session: prompts, commands, output',
    'console',
    '',
    "$ a 'b\n<out>",
    '<span class="line"><span class="prompt">$ </span><span class="tk-function">a</span> <span class="tk-string">&#39;b</span>\n</span><span class="line output">&lt;out&gt;\n</span>'.replace(
      '&#39;',
      "'",
    ),
  ],
  ['commands alone', 'sh', '', 'a\nb', '<span class="tk-function">a</span>\n<span class="tk-function">b</span>'],
  [
    'comments between commands',
    'sh',
    '',
    '# why\na',
    '<span class="line comment"><span class="tk-comment"># why</span>\n</span><span class="line"><span class="tk-function">a</span>\n</span>',
  ],
])('%s', async (_, lang, meta, code, html) => {
  expect(content(await block(lang, meta, code))).toBe(html);
});

test.each<[lang: string, meta: string, code: string, isTerminal: boolean]>([
  ['sh', '', 'a', true],
  ['powershell', 'title="Windows"', 'a', true],
  ['sh', 'title="deploy.sh"', 'a', false],
  ['bash', '', '#!/bin/sh\n# a', false],
  ['bash', 'frame="code"', 'a', false],
  ['ts', 'frame="terminal"', 'a', true],
  ['ts', '', 'a', false],
])('%s %s is a terminal: %j', async (lang, meta, code, isTerminal) => {
  expect((await block(lang, meta, code)).includes('class="code terminal"')).toBe(isTerminal);
});

test.each<[lang: string, session: string, expected: string]>([
  ['sh', 'a\n# b', 'ac'],
  ['sh', '$ a\n# b\n$ c', 'aoa'],
  ['console', '$ a\n# b\nc', 'aao'],
  ['console', 'me@host:~/x$ a\n(venv) $ b\n[me@host x]# c\n~/x ❯ d\nx$ e', 'aaaao'],
  ['console', '$ a \\\n  b\nc', 'aao'],
  ['console', '$ cat <<EOF\n> a\n$ b\nEOF\nc', 'aaaao'],
  ['console', 'a\nb', 'aa'],
  ['powershell', 'PS C:\\a> b\nc\nPS> d `\n>> e', 'aoaa'],
  ['cmd', 'C:\\a>b\nc', 'ao'],
])('%s %j', (lang, session, expected) => {
  const lines = terminalLines(session.split('\n'), lang);
  expect(lines.map(({ role }) => ({ command: 'a', output: 'o', comment: 'c' })[role]).join('')).toBe(expected);
  expect(lines.map(({ prompt, text }) => prompt + text).join('\n')).toBe(session);
});

test.each(['{9-3}', '{abc}', '{0}', '{99}', '{1-999999999}', 'foo', '"', 'start=x', 'frame=x', '/(a+)+$/', '"zzz"'])(
  'meta that cannot be meant marks nothing: %s',
  async (meta) => {
    const html = await block('ts', meta, 'let a;\nlet b;');
    expect(html.replace(/<[^>]+>/g, '')).toBe('let a;\nlet b;');
    expect(html).not.toContain('<mark');
  },
);

test('a fence is kept by its code, language and meta, until docwright is another', async () => {
  const folder = join(writeTree({}), 'cache');
  const fences = ['', '{1}', 'title="a"'].map((meta) => ({ lang: 'ts', code: 'let a;', meta }));
  const first = createHighlighter(folder, 'one');
  const made = await Promise.all(fences.map((fence) => first.highlight(fence)));
  first.save();
  expect(new Set(made).size).toBe(3);
  for (const name of readdirSync(folder)) {
    const { lines } = readLines(join(folder, name))!;
    writeLines(
      join(folder, name),
      lines.map((line) => line.replaceAll('tk-', 'kept-')),
    );
  }
  const again = (edition: string) => {
    const highlighter = createHighlighter(folder, edition);
    return Promise.all(fences.map((fence) => highlighter.highlight(fence)));
  };
  await expect(again('one')).resolves.toEqual(made.map((html) => html.replaceAll('tk-', 'kept-')));
  await expect(again('two')).resolves.toEqual(made);
});

test('Markdown has the colours of what stands in it, whatever was coloured before', async () => {
  const mdx = await block('mdx', '', '<Aside type="tip">\n\nText.\n\n</Aside>');
  expect(content(mdx)).toMatch(/<span class="tk-type">Aside<\/span>.*<span class="tk-string">&quot;tip/s);
  const md = await block('md', '', '---\ntitle: A\n---\n\n~~~python\na = 1\n~~~\n\n~~~constructor\nb\n~~~');
  expect(content(md)).toContain('<span class="tk-property">title</span>');
  expect(content(md)).toMatch(/<span class="tk-[a-z]+">1<\/span>/);
});
