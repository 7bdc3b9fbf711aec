import { expect, test } from 'vitest';
import { parseText, place } from '../support/parse-text.ts';

test.each<[yaml: string, values: unknown, keys: Record<string, string>, places: Record<string, string>]>([
  ['a: 1.10', { a: 1.1 }, { a: '2:1 a' }, { a: '2:4 1.10' }],
  ['a: "x y" # c', { a: 'x y' }, { a: '2:1 a' }, { a: '2:5 x y' }],
  ["'a b': 'it''s'", { 'a b': "it's" }, { 'a b': '2:2 a b' }, { 'a b': "2:9 it''s" }],
  ['ä: "😀" \nb: c', { ä: '😀', b: 'c' }, { ä: '2:1 ä', b: '3:1 b' }, { ä: '2:5 😀', b: '3:4 c' }],
  [
    'date: 2026-02-30\nyes: no',
    { date: '2026-02-30', yes: 'no' },
    { date: '2:1 date', yes: '3:1 yes' },
    { date: '2:7 2026-02-30', yes: '3:6 no' },
  ],
  [
    'a: [x, "y", 3]',
    { a: ['x', 'y', 3] },
    { a: '2:1 a' },
    { a: '2:4 [x, "y", 3', 'a.0': '2:5 x', 'a.1': '2:9 y', 'a.2': '2:13 3' },
  ],
  [
    'a:\n  - x\n  - y: 1',
    { a: ['x', { y: 1 }] },
    { a: '2:1 a', 'a.1.y': '4:5 y' },
    { 'a.0': '3:5 x', 'a.1': '4:5 y: 1', 'a.1.y': '4:8 1' },
  ],
  ['a: { b: { c: d } }', { a: { b: { c: 'd' } } }, { 'a.b': '2:6 b', 'a.b.c': '2:11 c' }, { 'a.b.c': '2:14 d' }],
  [
    'a:\n  b:\n    c: 1\nd: 2',
    { a: { b: { c: 1 } }, d: 2 },
    { 'a.b.c': '4:5 c', d: '5:1 d' },
    { 'a.b.c': '4:8 1', d: '5:4 2' },
  ],
  ['a:\nb: ~', { a: null, b: null }, { a: '2:1 a', b: '3:1 b' }, { b: '3:4 ~' }],
  ['a: &x 5\nb: *x', { a: 5, b: 5 }, {}, { a: '2:7 5', b: '3:5 x' }],
  ['a: |\n  ---\n  x\nb: 1', { a: '---\nx\n', b: 1 }, { b: '5:1 b' }, { b: '5:4 1' }],
  ['ms.date: x', { 'ms.date': 'x' }, { 'ms.date': '2:1 ms.date' }, { 'ms.date': '2:10 x' }],
  ['__proto__: x', JSON.parse('{"__proto__":"x"}'), {}, {}],
])('%j', (yaml, values, keys, places) => {
  for (const end of ['\n', '\r\n']) {
    const text = `---\n${yaml}\n---\n\nText\n`.replaceAll('\n', end);
    const { frontmatter, failures, lines } = parseText(text);
    expect(failures).toEqual([]);
    expect(frontmatter.values).toEqual(values);
    const found = (ranges: typeof frontmatter.keys) =>
      Object.fromEntries(
        Object.entries(ranges).map(([path, range]) => [path, place(text, range).replaceAll('\r', '')]),
      );
    expect(found(frontmatter.keys)).toMatchObject(keys);
    expect(found(frontmatter.places)).toMatchObject(places);
    expect(frontmatter.range.end).toEqual({ line: yaml.split('\n').length + 2, column: 4 });
    expect(lines.body).toBe(2);
  }
});

test.each<[text: string, exists: boolean, body: number]>([
  ['Text\n', false, 1],
  ['---\n\nText\n', false, 3],
  ['---\n---\nText\n', true, 1],
  ['---\n# only a comment\n---\n', true, 0],
  ['---\na: 1\n---', true, 0],
  ['--- \na: 1\n---\t\nText', true, 1],
  ['---\na: 1\n---\n\n---\n\nb: 2\n\n---\n', true, 6],
  [' ---\na: 1\n---\n', false, 3],
  ['----\na: 1\n----\n', false, 3],
  ['\n---\n\na: 1\n\n---\n', false, 6],
  ['---\na: "b\u2028---\u2028c"\n---\nText\n', true, 1],
  // A text that two fences could be looked for in for years.
  [`\n---\nNote: this\n${'A line of plain words, as many as there are.\n'.repeat(30)}`, false, 33],
  [`\n---\na: ${'b'.repeat(1_000_000)}`, false, 3],
])('the block of %j', (text, exists, body) => {
  const facts = parseText(text);
  expect(facts.failures).toEqual([]);
  expect(facts.frontmatter.exists).toBe(exists);
  expect(facts.lines.body).toBe(body);
});

test.each<[text: string, failure: string]>([
  ['---\na: b: c\n---\n', '2:5 The frontmatter is not valid YAML: bad indentation of a mapping entry'],
  ['---\na: 1\nb: 2\na: 3\n---\n', '4:1 The frontmatter is not valid YAML: duplicated mapping key'],
  ['---\r\na: 1\r\n\tb: 2\r\n---\r\n', '3:1 The frontmatter is not valid YAML: '],
  ['---\na:\n\t- b\n---\n', '3:1 The frontmatter is not valid YAML: tab characters must not be used in indentation'],
  ['---\na: [b\n---\n', '3:1 The frontmatter is not valid YAML: deficient indentation'],
  ['---\na: @b\n---\n', '2:4 The frontmatter is not valid YAML: '],
  ['---\na: *b\n---\n', '2:5 The frontmatter is not valid YAML: '],
  ['---\na: !!js/function b\n---\n', '2:4 The frontmatter is not valid YAML: unknown scalar tag'],
  ['---\n- a\n---\n', '1:1 The frontmatter is not a list of keys with values'],
  ['---\ntext\n---\n', '1:1 The frontmatter is not a list of keys with values'],
  ['---\na: 1\n\nText\n', '1:1 The frontmatter has no end'],
  ['---\na: 1\n...\n\nText\n', '1:1 The frontmatter has no end'],
  ['---\na: 1\n--- \u00a0\nText\n', '1:1 The frontmatter has no end'],
  ['+++\na = 1\n+++\n', '1:1 The frontmatter is TOML'],
  ['\n\r\n---\na: 1\n---\n', '3:1 The frontmatter does not begin on the first line'],
  ['\r\n---\r\na:\r\n  - b\r\n---\r\n', '2:1 The frontmatter does not begin on the first line'],
  ['', '1:1 The document is empty'],
  [' \r\n\r\n', '1:1 The document is empty'],
])('the failure of %j', (text, failure) => {
  const { failures, frontmatter } = parseText(text);
  expect(frontmatter.values).toEqual({});
  expect(failures.map(({ message, range }) => `${range.start.line}:${range.start.column} ${message}`)).toEqual([
    expect.stringContaining(failure),
  ]);
});

test.each<[yaml: string, help: string]>([
  ['title: A\ntitle: B', 'Keep one of the lines with this key'],
  ['title: "A\nb: c', 'The " that begins above has no end: add "'],
  ["title: 'A\nb: c", "The ' that begins above has no end: add '"],
  ['"title: A', 'The " that begins above has no end: add "'],
  ['tags: [a, b\nstatus: x', 'The [ that begins above has no end: add ]'],
  ['tags: [a, {b: c]\nstatus: x', 'Add the comma, ] or } that is missing here'],
  ['tags:\n\t- a', 'Indent with spaces'],
  ['title: a: b', 'Mend the YAML here; a text that holds ": "'],
  ['title: @a', 'Mend the YAML here; a text that holds ": " or begins with one of'],
  ['title: "a" b', 'Within a text in quotes, write \\" for "'],
  ['title: *a', 'A text that begins with *, & or ! needs quotes'],
  ['title: !a b', 'A text that begins with *, & or ! needs quotes'],
  ['title: "C:\\x"', 'Between double quotes, a backslash is written twice'],
  ['a: b\n c: d', 'Begin the key as far to the left as the others'],
  ['a:\n  - b\n c: d', 'Begin the key as far to the left as the others'],
  ['a: - b', 'Begin the list on the next line'],
  ['title:a\nb: c', 'Write one "key: value" pair a line, with a space after the colon'],
  ['a: |b\n  c', 'Begin the text on the line after | or >'],
  ['a: \0', 'Remove the character'],
])('help for %j', (yaml, help) => {
  expect(parseText(`---\n${yaml}\n---\n\nText.\n`).failures[0]?.help).toContain(help);
});
