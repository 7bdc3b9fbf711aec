import { expect, test } from 'vitest';
import { invalidDiagram } from '../../src/rules/invalid-diagram.ts';
import { brief, checkWhole } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['```mermaid\nflowchart LR\n  A --> B\n```\n\n```js\nA ->\n```\n', []],
  ['A\n\n```mermaid\nflowchart LR\n  A --> B\n  B -> C\n```\n', ['6:3 The diagram cannot be drawn: unexpected "-"']],
  ['> ```mermaid\n> sequenceDiagram\n> A->>B hi\n> ```\n', ['3:1 The diagram cannot be drawn: unexpected end of line']],
  [
    '```mermaid\n---\ntitle: x\n---\n%% note\n\nflowchart LR\n  %% more\n  A -> B\n```\n',
    ['9:3 The diagram cannot be drawn: unexpected "-"'],
  ],
  ['```mermaid\nflowchat LR\n```\n', ['1:1 The diagram cannot be drawn: "flowchat" is no type of diagram']],
  ['```mermaid\n```\n', ['1:1 The diagram cannot be drawn: it is empty']],
  ['```mermaid\npie\n  "a" : x\n```\n', ['3:3 The diagram cannot be drawn: unexpected character "x"']],
  ['```mermaid ignore\nflowchat LR\n```\n', []],
])('%j', async (text, expected) => {
  const found = await checkWhole(invalidDiagram, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
