import { expect, test } from 'vitest';
import { linkToSuperseded } from '../../src/rules/link-to-superseded.ts';
import { brief, checkText } from '../support/check-text.ts';

const document = (fields: string, text = 'x') => `---\n${fields}\n---\n\n${text}\n`;

const others = {
  'adrs/0001-b.md': document('status: superseded\nsupersededBy: 0002-c', '[c](0002-c.md)'),
  'adrs/0002-c.md': document('status: accepted\nsupersedes: [0001-b]', 'Replaces [b](0001-b.md).'),
  'adrs/0003-d.md': document('status: superseded'),
  'adrs/0004-e.md': document('status: accepted'),
  'adrs/0005-f.md': document('status: proposed\nsupersedes: [0004-e]', 'Replaces [e](0004-e.md).'),
};

const links = '[b](../adrs/0001-b.md#x) [c](../adrs/0002-c.md) [d](/adrs/0003-d/) [e](../adrs/0004-e.md)';

const found = (text: string) => checkText(linkToSuperseded, { 'plans/a.md': text, ...others });

test('names the successor that is in force', () => {
  const diagnostics = found(document('status: active', links));
  expect(diagnostics.map(brief)).toEqual([
    'content/plans/a.md:5:1 content/adrs/0001-b.md is superseded by content/adrs/0002-c.md',
    'content/plans/a.md:5:49 content/adrs/0003-d.md is superseded',
  ]);
  expect(diagnostics.map(({ help }) => help)).toEqual([
    'Link to content/adrs/0002-c.md, or say in words that it no longer holds',
    'Link to what replaced it, or say in words that it no longer holds',
  ]);
});

test.each([
  ['a document that is done', document('status: done', links)],
  ['who names it in the metadata', document('status: active\nrelated: [adrs/0001-b, adrs/0003-d]', links)],
  ['code', document('status: active', `\`${links}\``)],
])('%s may', (_, text) => {
  expect(found(text).map(brief)).toEqual([]);
});
