import { expect, test } from 'vitest';
import { linkToDraft } from '../../src/rules/link-to-draft.ts';
import { brief, checkText } from '../support/check-text.ts';

const status = (value: string, text = 'x') => `---\nstatus: ${value}\n---\n\n${text}\n`;

const others = {
  'adrs/b.md': status('proposed'),
  'adrs/c.md': status('accepted'),
  'plans/d.mdx': '---\ndraft: true\n---\n\nx\n',
  'runbooks/e.md': status('draft'),
  'specs/f.md': status('planned'),
};

const links =
  '[b](b.md) [b](/adrs/b/#x) [c](c.md) [d](../plans/d.mdx) [e](../runbooks/e.md) [f](../specs/f.md) [g](no.md) ![h](b.md)';

const found = (text: string) => checkText(linkToDraft, { 'adrs/a.md': text, ...others }).map(brief);

test('what is in force points out drafts that it links to', () => {
  expect(found(status('accepted', links))).toEqual([
    'content/adrs/a.md:5:1 content/adrs/b.md is not in force: its status is "proposed"',
    'content/adrs/a.md:5:11 content/adrs/b.md is not in force: its status is "proposed"',
    'content/adrs/a.md:5:37 content/plans/d.mdx is not in force: it is a draft',
    'content/adrs/a.md:5:57 content/runbooks/e.md is not in force: its status is "draft"',
  ]);
});

test.each([
  ['a draft', status('proposed', links)],
  ['a document without a status', links],
  ['who names the draft in the metadata', '---\nstatus: accepted\nrelated: [b]\n---\n\n[b](b.md)\n'],
])('%s may link to drafts', (_, text) => {
  expect(found(text)).toEqual([]);
});
