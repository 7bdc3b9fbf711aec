import { expect, test } from 'vitest';
import { missingSection } from '../../src/rules/missing-section.ts';
import { brief, checkText } from '../support/check-text.ts';

const place = 'content/adrs/a.md';

test.each<[text: string, expected: string[]]>([
  ['## Context\n## Decision\n## Consequences\n', []],
  ['## context:\n## Decision Outcome\n## CONSEQUENCES\n', []],
  ['## Context\n## Consequences\n', [`${place}:1:11 ADR has no "Decision" (or "Decision Outcome") section`]],
  [
    '## Context\n### Decision\n## Consequences\n',
    [`${place}:1:11 ADR has no "Decision" (or "Decision Outcome") section`],
  ],
  [
    '> ## Context\n\n## Decision\n## Consequences\n',
    [`${place}:1:1 ADR has no "Context" (or "Context and Problem Statement") section`],
  ],
  [
    '```\n## Context\n```\n## Decision\n## Consequences\n',
    [`${place}:1:1 ADR has no "Context" (or "Context and Problem Statement") section`],
  ],
])('%j', (text, expected) => {
  expect(checkText(missingSection, { 'adrs/a.md': text }).map(brief)).toEqual(expected);
});
