import { expect, test } from 'vitest';
import { sectionOrder } from '../../src/rules/section-order.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['## Context\n## Options\n## Decision\n## Consequences\n', []],
  ['## Zebra\n## Context\n## Apple\n## Decision\n## Mango\n## Consequences\n', []],
  ['## Decision\n## Context\n## Consequences\n', ['1:1 Section "Decision" belongs after "Context"']],
  ['## Consequences\r\n\r\n## Context\r\n\r\n## Decision\r\n', ['1:1 Section "Consequences" belongs after "Decision"']],
  ['## Decision\n## Consequences\n## Context\n', ['3:1 Section "Context" belongs before "Decision"']],
  ['## Decision outcome:\n## CONTEXT\n## Consequences\n', ['1:1 Section "Decision outcome:" belongs after "CONTEXT"']],
  [
    '## Context\n## Decision\n## Alternatives\n## Consequences\n',
    ['2:1 Section "Decision" belongs after "Alternatives"'],
  ],
  [
    '## More information\n## Consequences\n## Decision\n## Context\n',
    [
      '1:1 Section "More information" belongs after "Consequences"',
      '2:1 Section "Consequences" belongs after "Decision"',
      '3:1 Section "Decision" belongs after "Context"',
    ],
  ],
  ['## Context\n## Decision\n## Consequences\n## Context\n', []],
  ['```\n## Decision\n```\n## Context\n<!--\n## Consequences\n-->\n## Decision\n', []],
  ['> ## Decision\n\n## Context\n\n- ## Consequences\n\n## Decision\n', []],
  ['## Context\n### Consequences\n## Decision\n', []],
])('%j', (text, expected) => {
  const found = checkText(sectionOrder, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
