import { expect, test, vi } from 'vitest';
import type { Fence } from '../../src/model/facts.ts';
import { fenceErrors } from '../../src/parse/fence-errors.ts';
import { parseText } from '../support/parse-text.ts';

const loaded: string[] = [];
vi.mock('mermaid', async (original) => {
  loaded.push('mermaid');
  return original();
});
vi.mock('oxc-parser', async (original) => {
  loaded.push('oxc-parser');
  return original();
});

const document = (...fences: [lang: string, code: string][]) =>
  parseText(fences.map(([lang, code]) => `\`\`\`${lang}\n${code}\n\`\`\`\n`).join('\n'));

test('loads the parsers that are needed, when they are, and reads a text once', async () => {
  await fenceErrors([document(['json', '{,}'], ['bash', 'if'], ['', 'x'])]);
  expect(loaded).toEqual([]);
  const first = [document(['ts', 'let = = 1'], ['mermaid', 'flowchat LR'])];
  const before = await fenceErrors(first);
  expect(loaded.toSorted()).toEqual(['mermaid', 'oxc-parser']);
  expect([before.diagramErrors.size, before.codeErrors.size]).toEqual([1, 1]);
  expect(await fenceErrors(first, before.verdicts)).toEqual(before);
  const [key = ''] = before.verdicts.keys();
  const told = await fenceErrors(first, new Map([...before.verdicts, [key, { message: 'as it was told' }]]));
  expect([...told.codeErrors.values(), ...told.diagramErrors.values()]).toContainEqual({ message: 'as it was told' });
});

const valid: [name: string, code: string][] = [
  ['a directive', '%%{init: { "theme": "dark" }}%%\nflowchart LR\n  A["text <br/> (x)"] --> B'],
  ['CRLF', 'flowchart LR\r\n  A --> B\r\n'],
  ['sequence', 'sequenceDiagram\n  A->>B: hi\n  Note over A: x'],
  ['class', 'classDiagram\n  class A {\n    +int x\n  }\n  A <|-- B'],
  ['state', 'stateDiagram-v2\n  accTitle: x\n  [*] --> a'],
  ['entities', 'erDiagram\n  A ||--o{ B : has'],
  ['gantt', 'gantt\n  dateFormat YYYY-MM-DD\n  section A\n  a :a1, 2026-01-01, 3d'],
  ['pie', 'pie\n  "a" : 3'],
  ['mindmap', 'mindmap\n  root((x))\n    a'],
  ['timeline', 'timeline\n  2026 : x'],
  ['git', 'gitGraph\n  commit\n  branch b\n  commit'],
  ['journey', 'journey\n  title x\n  section A\n    a: 5: Me'],
  ['quadrant', 'quadrantChart\n  x-axis a --> b\n  A: [0.3, 0.6]'],
  ['chart', 'xychart-beta\n  x-axis [a, b]\n  bar [1, 2]'],
  ['sankey', 'sankey-beta\na,b,3'],
  ['requirement', 'requirementDiagram\n  requirement r {\n    id: 1\n    text: x\n  }'],
  ['C4', 'C4Context\n  Person(a, "A")'],
  ['block', 'block-beta\n  a b'],
  ['architecture', 'architecture-beta\n  service a(server)[A]'],
  ['packet', 'packet-beta\n  0-15: "a"'],
  ['kanban', 'kanban\n  a[A]\n    b[B]'],
];

test.each(valid)('%s is valid', async (_, code) => {
  const fence: Fence = { lang: 'mermaid', meta: undefined, code, range: parseText('x').frontmatter.range };
  const errors = await fenceErrors([{ ...parseText('x'), fences: [fence] }]);
  expect([...errors.diagramErrors.values()]).toEqual([]);
});

test('what is said of a diagram does not hang on those before it', async () => {
  const diagrams = [
    'flowchart LR\n  A --> B',
    'pie\n  "a" : 3',
    'flowchart LR\n  A -> B',
    'pie\n  "a" : x',
    ...valid.map(([, code]) => code),
  ];
  const [there, back] = await Promise.all(
    [diagrams, diagrams.toReversed()].map(async (some) => {
      const errors = await Promise.all(some.map((code) => fenceErrors([document(['mermaid', code])])));
      return errors.flatMap(({ diagramErrors }) => [...diagramErrors]);
    }),
  );
  expect(there?.map(([code]) => code)).toEqual(['flowchart LR\n  A -> B', 'pie\n  "a" : x']);
  expect(back?.toReversed()).toEqual(there);
});
