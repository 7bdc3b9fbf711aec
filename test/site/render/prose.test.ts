import { expect, test } from 'vitest';
import { wordsIn } from '../../../src/site/words/index.ts';
import { rendererOf } from '../../support/render.ts';

const render = rendererOf();

/** Renders as Markdown, and as MDX, which has to come to the same; without pictures and line breaks. */
async function html(text: string): Promise<string> {
  const [md, mdx] = [await render('md', text), await render('mdx', text)];
  expect(mdx).toBe(md?.trimEnd());
  return (md ?? '').replaceAll(/<svg.*?<\/svg>/g, '').replaceAll('\n', '');
}

const note = (kind: string, label: string, content: string) =>
  `<blockquote class="aside aside-${kind}" role="note"><p class="aside-title">${label}</p>${content}</blockquote>`;

test.each<[text: string, expected: string]>([
  ['> [!NOTE]\n> Text *x*.\n>\n> More', note('note', 'Note', '<p>Text <em>x</em>.</p><p>More</p>')],
  ['> [!tip]  \n> x', note('tip', 'Tip', '<p>x</p>')],
  ['> [!IMPORTANT]\n>\n> - a', note('important', 'Important', '<ul><li>a</li></ul>')],
  ['> [!Warning]\n> **x** y', note('warning', 'Warning', '<p><strong>x</strong> y</p>')],
  ['> [!CAUTION]\\\n> x', note('caution', 'Caution', '<p>x</p>')],
  ['> [!NOTE]\n> a\n>\n> > [!TIP]\n> > b', note('note', 'Note', `<p>a</p>${note('tip', 'Tip', '<p>b</p>')}`)],
  // As on code hosts, these are quotes.
  ['> [!NOTE]', '<blockquote><p>[!NOTE]</p></blockquote>'],
  ['> [!NOTE] A title\n> x', '<blockquote><p>[!NOTE] A titlex</p></blockquote>'],
  ['> [!NOTE] *A title*\n> x', '<blockquote><p>[!NOTE] <em>A title</em>x</p></blockquote>'],
  ['> [!NOTE]*x*', '<blockquote><p>[!NOTE]<em>x</em></p></blockquote>'],
  ['> [!DANGER]\n> x', '<blockquote><p>[!DANGER]x</p></blockquote>'],
  ['> Text\n> [!NOTE]', '<blockquote><p>Text[!NOTE]</p></blockquote>'],
  ['[!NOTE]\nx', '<p>[!NOTE]x</p>'],
])('%j', async (text, expected) => {
  expect(await html(text)).toBe(expected);
});

test('words of notes, tables and footnotes are those of the language', async () => {
  const german = rendererOf({ words: wordsIn.de.body });
  const text = '> [!NOTE]\n> x[^1]\n\n## Zahlen\n\n| a |\n|---|\n\n| b |\n|---|\n\n[^1]: y';
  const found = await german('md', text);
  for (const words of [
    'Hinweis</p>',
    'aria-label="Tabelle: Zahlen"',
    'aria-label="Tabelle 2: Zahlen"',
    'aria-label="Fußnote 1"',
  ])
    expect(found).toContain(words);
});

test.each<[text: string, expected: string]>([
  [
    '| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |',
    '<td>1</td><td class="end">2</td><td class="center">3</td><td>4</td>',
  ],
  [
    '| a | b | c | d |\n|---|---|---|--:|\n| DE-1 | 2027-03-01 | a long text of words | 9 ms |',
    '<td class="nowrap">DE-1</td><td class="nowrap">2027-03-01</td><td>a long text of words</td><td class="nowrap end">9 ms</td>',
  ],
  ['| a |  |\n|---|--:|', '<th>a</th><th class="end" role="cell"></th>'],
  [`| a | b |\n|---|--:|\n| 1 | ${'x'.repeat(41)} |`, '<th>a</th><th class="long end">b</th>'],
  ['| a |\n|---|', '<div class="table" tabindex="0" role="group" aria-label="Table">'],
  ['# A "b"\n\n| a |\n|---|', 'aria-label="Table: A “b”">'],
  [`${'| a '.repeat(9)}|\n${'|---'.repeat(9)}|`, '<div class="table keyed wide" '],
  [
    `${'| a '.repeat(5)}|\n${'|---'.repeat(5)}|\n${`${'| a '.repeat(5)}|\n`.repeat(20)}`,
    '<div class="table keyed tall" ',
  ],
  [`${'| a '.repeat(4)}| b |\n${'|---'.repeat(5)}|\n| a first column with words |`, '<div class="table" '],
])('tables: %j', async (text, expected) => {
  const found = await html(text);
  expect(found).toContain(expected);
  expect(found).not.toContain('style=');
});
