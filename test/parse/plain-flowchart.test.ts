import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagramErrors } from '../../src/parse/diagrams.ts';
import { isPlainFlowchart } from '../../src/parse/plain-flowchart.ts';
import { runs } from '../properties/runs.ts';

/** Words that mean something to mermaid somewhere. */
const meaningful =
  'end graph subgraph style class click default direction TD LR href call o x v O X A classDef linkStyle flowchart as note End Graph';

const word = fc.oneof(fc.stringMatching(/^[A-Za-z0-9]{1,6}$/), fc.constantFrom(...meaningful.split(' ')));
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '. ', '? ', '.', '')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''));
const shape = fc.constantFrom('[]', '()', '{}', '', '[[]]', '>]', '(())');
const node = fc
  .tuple(word, shape, text)
  .map(([id, around, inside]) =>
    around === '' ? id : id + around.slice(0, around.length / 2) + inside + around.slice(around.length / 2),
  );
const link = fc
  .tuple(fc.constantFrom(' --> ', ' --- ', '-->', '---', ' -> ', ' -- '), fc.option(text))
  .map(([arrow, label]) => (label === null ? arrow : `${arrow.trimEnd()}|${label}| `));
const line = fc
  .tuple(fc.constantFrom('', '  ', '\t'), node, fc.array(fc.tuple(link, node), { maxLength: 2 }))
  .map(([indent, first, more]) => indent + first + more.flat().join(''));
const flowchart = fc
  .tuple(
    fc.constantFrom('flowchart TD', 'graph LR', 'graph BT', 'flowchart RL', 'flowchart', 'graph TD;'),
    fc.array(line, { maxLength: 4 }),
    fc.constantFrom('', '\n'),
  )
  .map(([head, lines, end]) => [head, ...lines].join('\n') + end);

test('mermaid takes each flowchart that is plain', async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(flowchart, async (source) => {
      if (!isPlainFlowchart(source)) return;
      plain += 1;
      expect([...(await diagramErrors([source]))]).toEqual([]);
    }),
    runs(3000),
  );
  expect(plain).toBeGreaterThan(100);
});

test.each([
  'flowchart TD\n  A[One] --> B{Two?}\n  B -->|yes| C\n  B --- D(Done, or not)\n',
  'graph LR\n\nA --> B --> C\n',
])('plain: %j', (source) => {
  expect(isPlainFlowchart(source)).toBe(true);
});

test.each([
  ['another arrow', 'flowchart TD\n  A -> B'],
  ['a small letter', 'flowchart TD\n  a --> end'],
  ['quotes', 'flowchart TD\n  A["x"] --> B'],
  ['a group', 'flowchart TD\n  subgraph S\n  A --> B\n  end'],
  ['no direction', 'flowchart\n A --> B'],
  ['another type', 'pie\n "a" : 1'],
  ['a comment', '%% c\nflowchart TD\n  A --> B'],
  ['CRLF', 'flowchart TD\r\n  A --> B'],
  ['more lines than a few', `flowchart TD\n${'A --> B\n'.repeat(101)}`],
  ['a long line', `flowchart TD\nA[${'a '.repeat(40_000)}!]`],
])('not plain: %s', (_, source) => {
  expect(isPlainFlowchart(source)).toBe(false);
});
