import { expect, test } from 'vitest';
import { type FenceMeta, parseFenceMeta } from '../../src/text/fence-meta.ts';

const code = 'const one = 1;\nconst two = 2;\nconst three = "3";\nfour();\nfive();';
const plain: FenceMeta = { frame: 'auto', wrap: false, lines: [], words: [], faults: [] };

test.each<[meta: string, expected: Partial<FenceMeta>]>([
  ['', {}],
  ['ignore', {}],
  ['ignore,wrap', { wrap: true }],
  ['title="a b.ts"', { title: 'a b.ts' }],
  ['title=\'a "b".ts\' wrap=false', { title: 'a "b".ts' }],
  ['title = "a \\"b\\" \\n"', { title: 'a "b" \\n' }],
  ['title=/src/a.ts', { title: '/src/a.ts' }],
  ['title=a.ts', { title: 'a.ts' }],
  ['showLineNumbers', { firstNumber: 1 }],
  ['lineNumbers start=5', { firstNumber: 5 }],
  ['startLineNumber=7', { firstNumber: 7 }],
  ['showLineNumbers=9', { firstNumber: 9 }],
  ['start=5 showLineNumbers=false', {}],
  ['wrap preserveIndent=false hangingIndent=2', { wrap: true }],
  ['frame="none"', { frame: 'none' }],
  ['frame=shell', { frame: 'terminal' }],
  ['lang="ts"', { lang: 'ts' }],
  [
    '{1,3-5}',
    {
      lines: [
        { kind: 'mark', from: 1, to: 1 },
        { kind: 'mark', from: 3, to: 5 },
      ],
    },
  ],
  ['{ 1 .. 2 }', { lines: [{ kind: 'mark', from: 1, to: 2 }] }],
  ['{"A, b": 2}', { lines: [{ kind: 'mark', from: 2, to: 2, label: 'A, b' }] }],
  [
    'ins={2} del={3} add={4}',
    {
      lines: [
        { kind: 'ins', from: 2, to: 2 },
        { kind: 'del', from: 3, to: 3 },
        { kind: 'ins', from: 4, to: 4 },
      ],
    },
  ],
  [
    '"one" ins="two"',
    {
      words: [
        { kind: 'mark', text: 'one' },
        { kind: 'ins', text: 'two' },
      ],
    },
  ],
  [
    '/three = "3"/ mark=\'four\'',
    {
      words: [
        { kind: 'mark', text: 'three = "3"' },
        { kind: 'mark', text: 'four' },
      ],
    },
  ],
])('%s', (meta, expected) => {
  expect(parseFenceMeta(meta, code)).toEqual({ ...plain, ...expected });
});

test.each<[meta: string, message: string, part: string]>([
  ['{9-3}', 'Lines 9-3 run backwards', '{9-3}'],
  ['wrap {abc}', '"abc" is no line', '{abc}'],
  ['{}', '"" is no line', '{}'],
  ['{0}', 'There is no line 0', '{0}'],
  ['{4-6}', 'Line 6 is marked, and the code has 5 lines', '{4-6}'],
  ['{1-99999999999}', '"1-99999999999" is no line', '{1-99999999999}'],
  ['tilte="x"', '"tilte" is no option of a code block', 'tilte="x"'],
  ['src/a.ts', '"src/a.ts" is no option of a code block', 'src/a.ts'],
  ['constructor', '"constructor" is no option of a code block', 'constructor'],
  ['toString="x"', '"toString" is no option of a code block', 'toString="x"'],
  ['= }', '"= }" is no option of a code block', '= }'],
  ['title="x', '"title="x" has no end', 'title="x'],
  ['{1,2', '"{1,2" has no end', '{1,2'],
  ['"one"two', '""one"two" has no end', '"one"two'],
  ['start=x', '"x" is no whole number', 'start=x'],
  ['wrap=yes', '"yes" is neither true nor false', 'wrap=yes'],
  ['frame=box', '"box" is no frame', 'frame=box'],
  ['ins', '"ins" marks nothing', 'ins'],
  ['""', '"""" marks nothing', '""'],
  ['"six"', '"six" does not stand in the code', '"six"'],
  ['/o.e/', '"o.e" is a pattern, and patterns are not read', '/o.e/'],
])('%s: %s', (meta, message, part) => {
  const [fault, ...more] = parseFenceMeta(meta, code).faults;
  expect(fault).toMatchObject({ message, part });
  expect(more.filter((other) => other.part === part)).toEqual([]);
});

test('any text is read in time that grows with its length', () => {
  for (const text of ['{', '"', "'", '/', '\\', '=', '{1,', 'a=', '"\\'].map((unit) => unit.repeat(5000)))
    expect(parseFenceMeta(text, code).faults.length).toBeGreaterThan(0);
});
