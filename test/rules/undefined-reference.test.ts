import { expect, test } from 'vitest';
import { undefinedReference } from '../../src/rules/undefined-reference.ts';
import { brief, checkText } from '../support/check-text.ts';
import { mended } from '../support/mended.ts';

const found = (text: string) => checkText(undefinedReference, { 'adrs/a.md': text });

test.each(['[a][b] [b][]\n\n[B]: x.md', 'See array[0][1] and `[a][b]`.', '\\[a][b]'])('%j is fine', (text) => {
  expect(found(text).map(brief)).toEqual([]);
});

test.each<[text: string, message: string, help: string, mended?: string]>([
  [
    'See [the\nplan][search].\n\n[serch]: x.md',
    '1:5 "[the plan][search]" is no link: nothing defines "search"',
    'Did you mean "serch"?',
    'See [the\nplan][serch].\n\n[serch]: x.md',
  ],
  [
    '[Serch][]\n\n[search]: x.md',
    '1:1 "[Serch][]" is no link: nothing defines "Serch"',
    'Did you mean "search"?',
    '[Serch][search]\n\n[search]: x.md',
  ],
  ['[a][one] \n\n[on]: x.md\n[ones]: y.md', '1:1 "[a][one]" is no link: nothing defines "one"', 'Did you mean "on"?'],
  [
    '[a][b]',
    '1:1 "[a][b]" is no link: nothing defines "b"',
    'Define it on a line of its own, [b]: address; or write \\[ where no link is meant',
  ],
])('%j', (text, message, help, expected = text) => {
  const diagnostics = found(text);
  expect(diagnostics.map(brief)).toEqual([`content/adrs/a.md:${message}`]);
  expect(diagnostics.map((diagnostic) => diagnostic.help)).toEqual([help]);
  expect(mended(text, diagnostics)).toBe(expected);
});
