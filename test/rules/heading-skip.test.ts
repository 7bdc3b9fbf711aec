import { expect, test } from 'vitest';
import { headingSkip } from '../../src/rules/heading-skip.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['## A\n### B\n#### C\n## D\n', []],
  ['# A\n## B\n', []],
  ['### A\n', ['1:1 Heading "A" has level 3 below one of level 1']],
  ['## A\n#### B\n##### C\n', ['2:1 Heading "B" has level 4 below one of level 2']],
  [
    '## A\n#### B\n## C\n#### *Ü* `d`\n',
    ['2:1 Heading "B" has level 4 below one of level 2', '4:1 Heading "Ü d" has level 4 below one of level 2'],
  ],
  ['A\r\n===\r\n### B ###\r\n', ['3:1 Heading "B" has level 3 below one of level 1']],
  ['## A\n```\n#### B\n```\n    #### C\n<!-- #### D\n#### E -->\n\\#### F\n', []],
  ['#### \n', ['1:1 Heading "" has level 4 below one of level 1']],
])('%j', (text, expected) => {
  expect(checkText(headingSkip, { 'adrs/a.md': text }).map(brief)).toEqual(
    expected.map((words) => `content/adrs/a.md:${words}`),
  );
});
