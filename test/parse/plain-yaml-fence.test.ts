import * as fc from 'fast-check';
import { parseEvents } from 'js-yaml';
import { expect, test } from 'vitest';
import { isPlainYaml } from '../../src/parse/plain-yaml-fence.ts';
import { runs } from '../properties/runs.ts';

/** Signs and words that mean something to YAML somewhere. */
const pieces =
  'a b1 x-y . .. ... - -- --- -1 ? : :: a:b http://x # #x & &a *a ! !a | > |- >+ |2 % @ ` \' " \'\' "\\n" "\\x" "a b" \'c d\' ' +
  '[ ] [] [a, b] [a,] [a:b] [: a] [-] { } {} {a: b} {a:b} {a: 1, b: "c"} {a} , = ~ << ${{ }} $x ( ) / \\ ; ü \u2028 \uFEFF \u0007';

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c d') },
  fc.constantFrom(...pieces.split(' ')),
);
const words = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '  ', '\t')), { maxLength: 4 })
  .map((parts) => parts.flat().join(''));
const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    ', ' ', '\t', '      '),
    fc.constantFrom('', '', '- ', '-   ', '- - ', '-'),
    fc.oneof(fc.constantFrom('', 'a:', 'a: ', 'b c: ', '"a": ', 'a : ', "'a':", 'a:\t', '# '), piece),
    fc.oneof(fc.constantFrom('', '', 'a', '|', '>-', '[a, b]', '{ a: 1 }', '"a"', 'a # b'), words),
    fc.constantFrom('', '', '', ' ', '\t', '\r', ' # c'),
  )
  .map((parts) => parts.join(''));
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, fc.constantFrom('---', '--- ', '...')), { maxLength: 7 })
  .map((lines) => lines.join('\n'));

test('a parser takes each text that is plain', () => {
  let plain = 0;
  fc.assert(
    fc.property(text, (source) => {
      if (!isPlainYaml(source)) return;
      plain += 1;
      expect(() => parseEvents(source, {})).not.toThrow();
    }),
    runs(20_000),
  );
  expect(plain).toBeGreaterThan(1000);
});

test.each([
  ['nothing', ''],
  ['a comment', '\n  # a: [\n'],
  ['a mapping', "a: b c\n\"d\": 'it''s'\ne-f:\n  g: http://h:80/#i # j\n  k: -1\n"],
  ['a list of mappings', 'on:\n- push: { branch: "main", n: 1 }\n  if: ${{ x }}\n-\n  - a\n  - - b\nc:\n'],
  ['several documents', '---\na: |\n  b\n---\n---\n- c\n- d:\n---\n'],
  ['texts of several lines', 'run: |\n\n  if: [\n    x: {\n\n  # y\na: >-\n  é # b: c\n'],
])('plain: %s', (_, source) => {
  expect(isPlainYaml(source)).toBe(true);
});

test.each([
  ['a value of two lines', 'a: b\n  c'],
  ['a value that holds a key', 'a: b: c'],
  ['a key in a value', 'a: b\n  c: d'],
  ['less indentation than its neighbours', '  a: b\n c: d'],
  ['a list behind a mapping', 'a: b\n- c'],
  ['a mapping behind a list', '- c\na: b'],
  ['a bracket that stays open', 'a: [b'],
  ['an alias', 'a: *b'],
  ['a tag', 'a: !b c'],
  ['a tab', 'a:\n\t- b'],
  ['the end of a document', 'a: b\n...\nc: d'],
  ['words alone', 'a b'],
  ['a sign that cannot be printed', 'a: \u0007'],
  ['a text with less indentation in its second line', 'a: |\n    b\n  c'],
  ['a text with more indentation in its first line', 'a: |\n    \n  c'],
  ['a long line', `a: ${'b '.repeat(40_000)}`],
  ['deep lists', '- '.repeat(101)],
])('not plain: %s', (_, source) => {
  expect(isPlainYaml(source)).toBe(false);
});
