import { expect, test } from 'vitest';
import { escapeMarkdown, markdownLink, oneLine } from '../../../src/site/machines/markdown.ts';
import { escapeXml } from '../../../src/site/machines/xml.ts';

test('text on one line has no control characters', () => {
  expect(oneLine(' a\r\n\u2028b\u0007\u009Fc\td ')).toBe('a b c d');
});

test.each([
  ['<script>', '\\<script>'],
  ['[a](b) *c* `d` \\', '\\[a\\](b) \\*c\\* \\`d\\` \\\\'],
  ['snake_case _em_ 1_', 'snake_case \\_em\\_ 1\\_'],
  ['A & B &amp; &#64;', 'A & B \\&amp; \\&#64;'],
  ['😀 日本 عربى', '😀 日本 عربى'],
])('%s in Markdown shows as it is', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});

test('brackets do not end a link', () => {
  expect(markdownLink('a]b', '/x (1).md')).toBe('[a\\]b](/x%20%281%29.md)');
});

test('XML gets no character that it cannot hold', () => {
  expect(escapeXml('a\u0000\u0007\u000B\u001F\uFFFE\uD800b\tc\n😀')).toBe('a\uFFFDb\tc\n😀');
  expect(escapeXml(`<a b="c">&'`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;'");
});
