import { expect, test } from 'vitest';
import { linkToPlanned } from '../../src/rules/link-to-planned.ts';
import { brief, checkText } from '../support/check-text.ts';
import { brokenLink } from '../../src/rules/broken-link.ts';

const plan = `## Deliverables

| Document | Lines | Owner | Status |
|---|---|---|---|
| runbooks/one.md | 10 | Ada | planned |
| ../runbooks/two.md | 10 | Ada | To do |
| [Three](../runbooks/three.md) | 10 | Ada | |
| runbooks/four.md | 10 | Ada | done |
| Five | 10 | Ada | planned |
| content/runbooks/six.mdx | 10 | Ada | not started |
`;

const others = { 'plans/p.md': plan, 'specs/s.md': '---\nstatus: Planned\n---\n\nx\n' };

const names = (text: string, rule = linkToPlanned) =>
  checkText(rule, { 'adrs/a.md': text, ...others })
    .filter(({ path }) => path === 'content/adrs/a.md')
    .map(brief);

const links = ['one.md', 'two.md#x', 'three.md', 'four.md', 'Five', 'six.mdx'].map(
  (name) => `[x](../runbooks/${name})`,
);

test('a deliverable that is not written is planned, and not broken', () => {
  const text = links.join('\n\n');
  const isNot = 'is not written: a plan lists it as a deliverable';
  expect(names(text)).toEqual([
    `content/adrs/a.md:1:1 Link target "../runbooks/one.md" ${isNot}`,
    `content/adrs/a.md:3:1 Link target "../runbooks/two.md" ${isNot}`,
    `content/adrs/a.md:5:1 Link target "../runbooks/three.md" ${isNot}`,
    `content/adrs/a.md:11:1 Link target "../runbooks/six.mdx" ${isNot}`,
  ]);
  expect(names(text, brokenLink)).toEqual([
    'content/adrs/a.md:7:1 Link target "../runbooks/four.md" does not exist',
    'content/adrs/a.md:9:1 Link target "../runbooks/Five" does not exist',
  ]);
});

test('a document whose status is planned', () => {
  expect(names('[x](../specs/s.md) [y](/specs/s/) `[z](../specs/s.md)`')).toEqual([
    'content/adrs/a.md:1:1 content/specs/s.md is planned, and not written',
    'content/adrs/a.md:1:20 content/specs/s.md is planned, and not written',
  ]);
});

test('the row that promises a document may link to it', () => {
  expect(checkText(linkToPlanned, { 'plans/p.md': plan })).toEqual([]);
});

test('a row of a typed table promises by any spelling of its state and its heads', () => {
  const text = '## Deliverables\n\n| File | Target | State |\n|---|---|---|\n| runbooks/one.md | 10 | 🟡 Ready |\n';
  const tree = { 'adrs/a.md': '[x](../runbooks/one.md)', 'plans/p.md': text };
  expect(checkText(linkToPlanned, tree).map(brief)).toHaveLength(1);
  expect(checkText(brokenLink, tree)).toEqual([]);
});
