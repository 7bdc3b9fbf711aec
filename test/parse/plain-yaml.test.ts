import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlainYaml } from '../../src/parse/plain-yaml.ts';
import { parseAnyYaml } from '../../src/parse/yaml.ts';
import { limit, runs } from '../properties/runs.ts';

const span = (start: number, end: number) => [start, end];

/** What `parsePlainYaml` may give for a text: what the full parser gives, or nothing. */
function expectSame(text: string) {
  const plain = parsePlainYaml(text, span);
  if (plain === undefined) return;
  const full = parseAnyYaml(text, span);
  // As they are kept: with the keys in their order.
  expect(JSON.stringify(plain), JSON.stringify(text)).toBe(JSON.stringify(full));
  expect(plain).toEqual(full);
}

test.each([
  'title: Static search\nstatus: accepted\n',
  'title: "Search: all of it"\ndescription: \'# one\'\n',
  'date: 2026-03-31\norder: 12\nzero: 0\ndraft: true\nreviewed: null\nother: False\n',
  'tags: [search, "a, b", \'c\', 3, true]\nempty: []\n',
  'tags:\n  - search\n  - "b: c"\nauthors:\n- Ada\n\n# more\nowner:\n',
  'link: https://example.org/a#b\nlanguage: C#\nquestion: why not?\nmarks: a, b & c - d [e]\n',
  'titel: Übersicht größer als "alles"\nname: 検索\n',
  'title: a  b  \nother:   \nlast: "x" ',
  'a: [b, c,]\nb: [ a ,"b" , d e ]',
])('the plain reader reads %j', (text) => {
  for (const end of ['\n', '\r\n']) {
    const own = text.replaceAll('\n', end);
    expect(parsePlainYaml(own, span)).toBeDefined();
    expectSame(own);
  }
});

test.each([
  '',
  '# only a comment\n',
  'a: b\na: c\n',
  '__proto__: x\n',
  'null: x\n',
  'a: |\n  b\n',
  'a: b\n  c\n',
  'a:\n  b: c\n',
  'a: b: c\n',
  'a: b # c\n',
  'a: "b\\n"\n',
  "a: 'it''s'\n",
  'a:\tb\n',
  'a: *b\n',
  'a: &b c\n',
  'a: 1.5\n',
  'a: 007\n',
  'a: [b, [c]]\n',
  'a: [b,,]\n',
  'a: [b: c]\n',
  'a: {b: c}\n',
  'a:\n  - b\n - c\n',
  'a: b\n- c\n',
  '- a\n',
  'a: \u0085b\n',
  'a: \uFEFFb\n',
  '%YAML 1.2\n',
  'a: b\n...\n',
])('the plain reader leaves %j to the full one', (text) => {
  expect(parsePlainYaml(text, span)).toBeUndefined();
});

const signs = '~ - : # " \' \\ [ ] , { } & * ! | > % @ ` ? --- ... << .inf'.split(' ');
const texts = 'a b-c title tags null true True Ü 検 😀 constructor __proto__ a.0 0 12 1.5 0x1f 2026-03-31'.split(' ');
const gaps = [' ', ' ', '  ', '\t', '\n', '\n', '\r\n', '\r', '\n- ', '\n  - ', ': ', ' # ', ', '];
const rare = ['\u00A0', '\u0085', '\u2028', '\u3000', '\uFEFF', '\u0000', '\u0007', '\uD800'];
const pieces = fc.constantFrom(...signs, ...texts, ...gaps, ...rare);
const noise = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
const word = fc.constantFrom(
  'a',
  'search',
  'a b',
  'C#',
  'x:y',
  'Ü',
  '2026-03-31',
  '7',
  'true',
  '"a: b"',
  "'#'",
  '""',
  '[a, "b"]',
  '[]',
  '[ a ,b]',
);
const value = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: noise });
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'title', 'tags', 'owner', 'x-y', 'toString', 'k'.repeat(1100)) },
  { weight: 1, arbitrary: noise },
);
const oneLine = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, value).map(([own, text]) => `${own}: ${text}`) },
  { weight: 2, arbitrary: key.map((own) => `${own}:`) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom('', '  ', ' '), value).map(([indent, text]) => `${indent}- ${text}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '# c', '  # c', '  ') },
  { weight: 1, arbitrary: noise },
);
const yaml = fc
  .tuple(fc.array(oneLine, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));

test(
  'what the plain reader reads, the full one reads in the same way',
  () => fc.assert(fc.property(yaml, expectSame), runs(20_000)),
  limit,
);
test(
  'so it is with lines of any kind',
  () =>
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        expectSame,
      ),
      runs(5000),
    ),
  limit,
);
