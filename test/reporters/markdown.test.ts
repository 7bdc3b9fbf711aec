import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { nodesOf, parseMarkdown } from '../support/markdown.ts';
import { diagnostic, page, reportOf } from '../support/report.ts';

const render = (diagnostics: Diagnostic[], maxBytes?: number) =>
  markdown(reportOf(diagnostics, '', page), { color: false, ...(maxBytes !== undefined && { maxBytes }) });

test('nothing found is a line', () => {
  expect(render([])).toBe('## docwright\n\n3 documents checked, nothing found.\n');
});

test('counts by rule, then findings by document', () => {
  const warning: Diagnostic = { ...diagnostic, severity: 'warning', ruleId: 'stale-baseline', path: 'content/b.md' };
  expect(render([diagnostic, diagnostic, warning])).toBe(`## docwright

3 documents checked: 2 errors, 1 warning.

| Rule | Severity | Findings |
|---|---|---:|
| [broken-link](${page}) | error | 2 |
| stale-baseline | warning | 1 |

### content/adrs/a\\.md

- 2:5 **error** [broken-link](${page}): No file "x\\.md". Mend the path
- 2:5 **error** [broken-link](${page}): No file "x\\.md". Mend the path

### content/b\\.md

- 2:5 **warning** stale-baseline: No file "x\\.md". Mend the path
`);
});

test.each([
  '<script>alert(1)</script>',
  '[a](https://evil.example)',
  '![a](https://evil.example/a.png)',
  'https://evil.example and www.evil.example and me@evil.example',
  '<https://evil.example>',
  'a | b | c',
  '`code` **bold** ~~gone~~ # heading',
  'a\n\n# heading\n\n- [ ] task',
  '&lt;b&gt; &#64;',
  '[^1] [x]: /y',
  '$`a`$ \\[a](b)',
])('%j is text and nothing else', (text) => {
  const plain = nodesOf(parseMarkdown(render([diagnostic])));
  const hostile = nodesOf(parseMarkdown(render([{ ...diagnostic, message: text, help: text, path: text }])));
  expect(hostile.map(({ type }) => type)).toEqual(plain.map(({ type }) => type));
  const shown = hostile.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('');
  expect(shown.replaceAll('\u200B', '')).toContain(text.replace(/\s+/g, ' '));
});

test.each(['@admin', '#123', 'GH-123', '!45', '$6', '~"label"', '%"milestone"', '&7', 'www.a.b', 'http://a.b'])(
  '%s is no reference',
  (text) => {
    expect(render([{ ...diagnostic, message: `See ${text}` }]).replaceAll('\\', '')).not.toContain(text);
  },
);

test('is cut on a line, and says how much is left out', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ ...diagnostic, message: `Ünï ${index}` }));
  const whole = render(many);
  const size = Buffer.byteLength(whole);
  expect(render(many, size)).toBe(whole);
  const lines = render(many, 2000).trimEnd().split('\n');
  expect(Buffer.byteLength(render(many, 2000))).toBeLessThanOrEqual(2000);
  const kept = lines.filter((line) => line.startsWith('- ')).length;
  expect(lines.slice(0, -2)).toEqual(whole.split('\n').slice(0, lines.length - 2));
  expect(lines.at(-1)).toBe(`${100 - kept} findings left out; the report ends here to stay below 2000 bytes.`);
});
