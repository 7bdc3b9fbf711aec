import { expect, test } from 'vitest';
import { invalidCode } from '../../src/rules/invalid-code.ts';
import { brief, checkWhole } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['```json\n{\n  "a": 1,\n}\n```\n', ['4:1 The code is not valid JSON: Expected double-quoted property name']],
  ['```json\n{"a": b}\n```\n', ["2:1 The code is not valid JSON: Unexpected token 'b'"]],
  [
    '```json\n"a": 1\n```\n\n```json\n{"a": 1}\n{"a": 2}\n```\n\n```json\n{ "a": 1, ... }\n```\n\n```json\n{ "a": 1 } // x\n```\n\n```json\n{ "a": <number> }\n```\n',
    [],
  ],
  ['```jsonc\n{,}\n```\n\n```bash\nif\n```\n\n```\n{,}\n```\n', []],
  ['```yaml\na: 1\n b: 2\n```\n', ['3:2 The code is not valid YAML: bad indentation of a mapping entry']],
  ['```yaml\na: !Ref x\n---\nb: {{ x }}\n```\n\n```yml\na: [\n  ...\n```\n', []],
  ['```ts\nconst a = 1;\nconst b: = 2;\n```\n', ['3:1 The code is not valid TypeScript: Unexpected token']],
  [
    '```js\nreturn a;\n```\n\n```ts\na?: string;\n```\n\n```js\n{ a: 1, b: 2 }\n```\n\n```tsx\n<a /><b />\n```\n\n```js\na: 1,\n```\n\n```ts\nclass A { ... }\n```\n\n```mjs\nimport a from "a";\nawait a();\n```\n',
    [],
  ],
  [
    '```js\nMap(1) {\n  "a" => 1\n}\n```\n\n```js\n{a: 1}\n{\n  b: 1\n}\n{c: 1}\n```\n\n```js\na(b[, c]);\n```\n\n```js\na()\n// Output:\n{ a: 1, b: 2 }\n```\n\n```js\nModule {\n  id: 1,\n  paths: [ 2 ] }\n```\n\n```js\nlet a: string;\n```\n\n```ts\nexport const a: string;\n```\n\n```yaml\na: {\n  b: 1\n}\n```\n',
    [],
  ],
  ['```js\na(`b`;\n```\n', ['2:1 The code is not valid JavaScript: Expected `,` or `)` but found `;`']],
  [
    '```js ignore\nlet = ;\n```\n\n```js title="x"\nlet = = ;\n```\n',
    ['6:1 The code is not valid JavaScript: Unexpected token'],
  ],
])('%j', async (text, expected) => {
  const found = await checkWhole(invalidCode, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
