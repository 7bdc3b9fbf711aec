import { expect, test } from 'vitest';
import { duplicateSection } from '../../src/rules/duplicate-section.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['## Context\n\n## Decision\n', []],
  ['## Context\n\n## Context\n', ['3:1 Section "Context" repeats "Context" of line 1']],
  ['## Context\r\n\r\n## context:\r\n', ['3:1 Section "context:" repeats "Context" of line 1']],
  ['## Decision\n\n## Decision Outcome\n', ['3:1 Section "Decision Outcome" repeats "Decision" of line 1']],
  [
    '## Links\n## References\n## More *information*\n',
    ['2:1 Section "References" repeats "Links" of line 1', '3:1 Section "More information" repeats "Links" of line 1'],
  ],
  ['## Notes\n\n## Notes\n', []],
  ['## Context\n\n### Context\n\n> ## Context\n\n```\n## Context\n```\n\n<!--\n## Context\n-->\n', []],
  ['# Context\n\n## Context\n', []],
])('%j', (text, expected) => {
  const found = checkText(duplicateSection, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
