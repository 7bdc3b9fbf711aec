import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { baseFields, defineDocType, documentId } from '../../src/doc-types/index.ts';
import { invalidFrontmatter } from '../../src/rules/invalid-frontmatter.ts';
import { brief, checkText } from '../support/check-text.ts';

const valid: Record<string, string> = {
  title: 'Static search',
  version: '"1.0"',
  date: '2026-03-31',
  author: 'Ada',
  purpose: 'Says how search works.',
  audience: '[developers, writers]',
  status: 'accepted',
};

/** An ADR's frontmatter with some lines replaced, and others added below them; the first stands in line 2. */
function adr(fields: Record<string, string | undefined>, end = '\n'): string {
  const lines = Object.entries({ ...valid, ...fields }).filter(([, value]) => value !== undefined);
  return ['---', ...lines.map(([key, value]) => `${key}: ${value}`), '---', ''].join(end);
}

const check = (text: string) => checkText(invalidFrontmatter, { 'adrs/a.md': text });
const places = (text: string) => check(text).map((found) => brief(found).replace('content/adrs/a.md:', ''));
const helps = (text: string) => check(text).map(({ help }) => help);

test.each<[name: string, text: string]>([
  ['all required', adr({})],
  ['CRLF', adr({}, '\r\n')],
  [
    'all optional',
    adr({
      owner: 'Team',
      project: 'X',
      reviewed: '2026-02-28',
      lines: '{ min: 1, max: 2 }',
      tags: '[a]',
      related: '[b]',
      aliases: '[/c/]',
    }),
  ],
  ['lists as blocks, quoted keys, comments', adr({ author: '\n  - "Ada"\n  - Bo # the other', '"owner"': "'x'" })],
  ['non-ASCII', adr({ title: 'Größe 日本 😀' })],
  ['a leap day', adr({ date: '2028-02-29' })],
  ['an anchor', adr({ author: '&a Ada', owner: '*a' })],
])('%s is fine', (_, text) => {
  expect(places(text)).toEqual([]);
});

describe('no frontmatter', () => {
  test.each<[text: string, place: string, help: string]>([
    [
      'Text\n',
      '1:1 ADR has no frontmatter',
      'Begin the file with a block between two lines of --- that holds title, version, date, author, purpose, audience and status',
    ],
    [
      '---\n---\nText\n',
      '1:1 The frontmatter is empty',
      'Write title, version, date, author, purpose, audience and status',
    ],
    [
      '---\n# title: x\n---\n',
      '1:1 The frontmatter is empty',
      'Write title, version, date, author, purpose, audience and status',
    ],
  ])('%j', (text, place, help) => {
    expect(places(text)).toEqual([place]);
    expect(helps(text)).toEqual([help]);
  });
});

describe('one defect', () => {
  test.each<[fields: Record<string, string | undefined>, place: string, help: string]>([
    [{ version: undefined }, '1:1 "version" is missing', 'Add version: Version of the text, in quotes: "1.2".'],
    [
      { status: undefined },
      '1:1 "status" is missing',
      'Add status: one of proposed, accepted, rejected, deprecated, superseded (Where it stands in its life)',
    ],
    [{ version: '1.10' }, '3:10 "version" must be a text, found the number 1.10', 'Put it in quotes: version: "1.10"'],
    [
      { version: '1e3 # draft' },
      '3:10 "version" must be a text, found the number 1e3',
      'Put it in quotes: version: "1e3"',
    ],
    [{ title: 'true' }, '2:8 "title" must be a text, found the boolean true', 'Put it in quotes: title: "true"'],
    [{ title: '[Search]' }, '2:8 "title" must be a text, found a list', 'Write the text alone: title: Search'],
    [{ title: '{ a: b }' }, '2:8 "title" must be a text, found a map of keys and values', 'Write a text'],
    [{ purpose: '' }, '6:1 "purpose" is empty', 'Write a value: What the document is for, in one sentence.'],
    [{ owner: 'null' }, '9:1 "owner" is empty', 'Write a value: Role or team that keeps it true.'],
    [
      { title: '"  "' },
      '2:9 "title" is empty',
      'Write a value: Name of the document, as it stands in lists and search results.',
    ],
    [{ author: '""' }, '5:10 "author" is empty', 'Write a value: Who wrote it, one or several.'],
    [{ author: '[]' }, '5:9 "author" is empty', 'Write a value: Who wrote it, one or several.'],
    [{ author: '[Ada, ""]' }, '5:16 "author.1" is empty', 'Write a value: Who wrote it, one or several.'],
    [{ author: '5' }, '5:9 "author" must be a list, found the number 5', 'Write it as a list of texts: author: ["5"]'],
    [{ tags: '[a, 1.0]' }, '9:11 "tags.1" must be a text, found the number 1.0', 'Put it in quotes: "1.0"'],
    [
      { tags: 'a, "b"' },
      '9:7 "tags" must be a list, found the text "a, "b""',
      'Write it as a list: tags: [a, "\\"b\\""]',
    ],
    [
      { status: 'acepted' },
      '8:9 "status" cannot be "acepted"',
      'Did you mean "accepted"? Use one of proposed, accepted, rejected, deprecated, superseded',
    ],
    [
      { status: 'Final' },
      '8:9 "status" cannot be "Final"',
      'Use one of proposed, accepted, rejected, deprecated, superseded',
    ],
    [
      { tags: '|\n  one\n  two' },
      '10:1 "tags" must be a list, found the text "one..."',
      'Write it as a list: tags: ["one\\ntwo\\n"]',
    ],
    [
      { status: '1.0' },
      '8:9 "status" cannot be 1.0',
      'Use one of proposed, accepted, rejected, deprecated, superseded',
    ],
    [
      { date: '2026-02-30' },
      '4:7 "date" is not a day of the calendar: 2026-02-30',
      'Write another value: Day of this version, YYYY-MM-DD.',
    ],
    [
      { date: '31.03.2026' },
      '4:7 "date" must be a date, YYYY-MM-DD: 31.03.2026',
      'Write another value: Day of this version, YYYY-MM-DD.',
    ],
    [{ date: '2026' }, '4:7 "date" must be a text, found the number 2026', 'Put it in quotes: date: "2026"'],
    [{ lines: '{ min: 1, max: 0 }' }, '9:23 "lines.max" must be more than 0, found 0', 'Write more than 0'],
    [
      { lines: '\n  max: "200"' },
      '10:9 "lines.max" must be a number, found the text "200"',
      'Write it without quotes: max: 200',
    ],
    [
      { lines: '{ max: 1.5 }' },
      '9:15 "lines.max" must be a whole number, found the number 1.5',
      'Write a whole number',
    ],
    [
      { lines: '200' },
      '9:8 "lines" must be a map of keys and values, found the number 200',
      'Write a map of keys and values',
    ],
    [{ lines: '{ mx: 200 }' }, '9:10 "lines.mx" is not a key that the contract knows', 'Did you mean "max"?'],
    [
      { lines: '{ min: 30, max: 20 }' },
      '9:15 "lines" asks for at least 30 and at most 20 lines',
      'Swap the two, or leave one out',
    ],
    [
      { lines: '{ min: 201 }' },
      '9:15 "lines" asks for at least 201 and at most 200 lines',
      'Give both: the ADR has its own target for the other',
    ],
    [{ auhtor: 'Bo' }, '9:1 "auhtor" is not a key that the contract knows', 'Did you mean "author"?'],
    [
      { constructor: 'x' },
      '9:1 "constructor" is not a key that the contract knows',
      expect.stringContaining('Remove it, or use one of title, version'),
    ],
    [{ '"Größe x"': '1' }, '9:2 "Größe x" is not a key that the contract knows', expect.stringContaining('Remove it')],
  ])('%j', (fields, place, help) => {
    expect(places(adr(fields))).toEqual([place]);
    expect(helps(adr(fields))).toEqual([help]);
    expect(places(adr(fields, '\r\n'))).toEqual([place]);
  });
});

test('each defect is one finding, in the order of the text, then of the contract', () => {
  expect(places(adr({ version: '2', date: undefined, author: undefined, satus: 'x' }))).toEqual([
    '1:1 "date" is missing',
    '1:1 "author" is missing',
    '3:10 "version" must be a text, found the number 2',
    '7:1 "satus" is not a key that the contract knows',
  ]);
});

const run = (shape: z.ZodRawShape | z.ZodObject, frontmatter: string) => {
  const schema = shape instanceof z.ZodObject ? shape : z.object(shape);
  const type = defineDocType({ name: 'page', files: ['*.md'], frontmatter: schema });
  return checkText(invalidFrontmatter, { 'a.md': `---\n${frontmatter}\n---\n` }, { types: [type] }).map(
    ({ message, help, range }) => `${range.start.line}:${range.start.column} ${message} | ${help}`,
  );
};

const ring: z.ZodObject = z.object({
  get next() {
    return ring.optional();
  },
});

describe('contracts of others', () => {
  test.each<[name: string, shape: z.ZodRawShape | z.ZodObject, frontmatter: string, expected: string[]]>([
    [
      'object() is closed',
      { a: z.string() },
      'a: x\nb: 1',
      ['3:1 "b" is not a key that the contract knows | Remove it, or use one of a'],
    ],
    [
      'a check of its own that throws',
      {
        a: z.string().refine(() => {
          throw new Error('no luck');
        }),
      },
      'a: x',
      [
        '1:1 The contract of page fails on the frontmatter: no luck | Mend the contract, or remove the value that it fails on',
      ],
    ],
    [
      'values that go round in circles',
      { a: ring },
      'a: &a\n  next: *a',
      [
        '1:1 The contract of page fails on the frontmatter: Maximum call stack size exceeded | Mend the contract, or remove the value that it fails on',
      ],
    ],
    ['looseObject() is open', z.looseObject({ a: z.string() }), 'a: x\nb: 1', []],
    ['a catchall is open', z.object({}).catchall(z.number()), 'b: 1', []],
    [
      'a catchall has a type',
      z.object({}).catchall(z.number()),
      'b: x',
      ['2:4 "b" must be a number, found the text "x" | Write a number'],
    ],
    [
      'objects in lists',
      { a: z.array(z.object({ b: z.int() })) },
      'a:\n  - b: 1\n    c: 2\n  - {}',
      [
        '4:5 "a.0.c" is not a key that the contract knows | Remove it, or use one of b',
        '5:5 "a.1.b" is missing | Add b',
      ],
    ],
    [
      'union of literals',
      { a: z.union([z.literal('x'), z.literal('yes')]) },
      'a: yess',
      ['2:4 "a" cannot be "yess" | Did you mean "yes"? Use one of x, yes'],
    ],
    [
      'union of types',
      { a: z.union([z.string(), z.array(z.string())]) },
      'a: 5.0',
      ['2:4 "a" must be a text or a list, found the number 5.0 | Put it in quotes: a: "5.0"'],
    ],
    [
      'the form that was meant',
      { a: z.union([z.string(), z.array(z.string())]) },
      'a: [x, 1]',
      ['2:8 "a.1" must be a text, found the number 1 | Put it in quotes: "1"'],
    ],
    [
      'discriminated union',
      { a: z.discriminatedUnion('t', [z.object({ t: z.literal('x') }), z.object({ t: z.literal('y') })]) },
      'a: { t: z }',
      ['2:9 "a.t" cannot be "z" | Use one of x, y'],
    ],
    [
      'formats',
      { a: z.email(), b: z.iso.date(), c: z.string().regex(/^x/) },
      'a: x\nb: 2026-02-30\nc: y',
      [
        '2:4 "a" is not a valid email: x | Write another value',
        '3:4 "b" is not a valid date: 2026-02-30 | Write another value',
        '4:4 "c" is not in the form that the contract asks for: y | Write another value',
      ],
    ],
    [
      'sizes',
      { a: z.array(z.string()).min(2), b: z.string().max(2), c: z.number().multipleOf(5), d: z.number().max(3) },
      'a: [x]\nb: xyz\nc: 7\nd: 4',
      [
        '2:4 "a" has 1 item, fewer than 2 | Write at least 2 of them',
        '3:4 "b" has 3 characters, more than 2 | Leave at most 2 of them',
        '4:4 "c" must be a multiple of 5, found 7 | Write another value',
        '5:4 "d" must be at most 3, found 4 | Write at most 3',
      ],
    ],
    [
      'words of the author',
      { a: z.string().refine((value) => value === 'x', 'Only x will do') },
      'a: y',
      ['2:4 "a": Only x will do: y | Write another value'],
    ],
    [
      'required when another has a value',
      z
        .object({ a: z.string(), b: z.string().optional() })
        .refine(({ a, b }) => a !== 'x' || b !== undefined, { path: ['b'], message: 'is needed' }),
      'a: x',
      ['1:1 "b" is missing | Add b'],
    ],
    [
      'a record',
      { a: z.record(z.string(), z.number()) },
      'a: { x: y }',
      ['2:9 "a.x" must be a number, found the text "y" | Write a number'],
    ],
    ['no keys wanted', { a: z.string().optional() }, '', []],
    [
      'boolean',
      { a: z.boolean() },
      'a: "true"',
      ['2:5 "a" must be true or false, found the text "true" | Write it without quotes: a: true'],
    ],
    [
      'a built-in type that was extended',
      baseFields.extend({ status: z.literal('x'), up: documentId().optional() }).pick({ status: true, up: true }),
      'status: y\nupp: z',
      ['2:9 "status" cannot be "y" | Use x', '3:1 "upp" is not a key that the contract knows | Did you mean "up"?'],
    ],
  ])('%s', (_, shape, frontmatter, expected) => {
    expect(run(shape, frontmatter)).toEqual(expected);
  });
});
