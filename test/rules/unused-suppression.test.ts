import { expect, test } from 'vitest';
import { brokenLink } from '../../src/rules/broken-link.ts';
import { emptySection } from '../../src/rules/empty-section.ts';
import { unusedSuppression } from '../../src/rules/unused-suppression.ts';
import { applySplices, mergeEdits } from '../../src/text/edits.ts';
import { checkProject } from '../../src/check/check.ts';
import { projectOf } from '../support/check-text.ts';

const rules = [brokenLink, emptySection, unusedSuppression];

/** `line rule` of each finding. */
const findings = (text: string, path = 'adrs/a.md') =>
  checkProject(projectOf({ [path]: text }), rules).map(({ range, ruleId }) => `${range.start.line} ${ruleId}`);

const allow = (what: string) => `<!-- docwright-allow ${what} -->`;

test.each<[what: string, text: string, expected: string[]]>([
  [
    'the block that follows',
    `Text.\n\n${allow('broken-link: comes later')}\n\nSee\n[x](x.md).\n\n[y](y.md)\n`,
    ['8 broken-link'],
  ],
  [
    'the block around',
    `Text.\n\nSee ${allow('broken-link: comes later')}\n[x](x.md).\n\n[y](y.md)\n`,
    ['6 broken-link'],
  ],
  ['the whole document', `${allow('broken-link: comes later')}\n\n[x](x.md)\n\n[y](y.md)\n`, []],
  [
    'the whole document, below other comments',
    `---\nstatus: draft\n---\n\n<!-- note -->\n\n${allow('broken-link: later')}\n\n[x](x.md)\n`,
    [],
  ],
  [
    'a row of a table',
    `T.\n\n| a |\n| - |\n| [x](x.md) ${allow('broken-link: later')} |\n| [y](y.md) |\n`,
    ['6 broken-link'],
  ],
  ['an item of a list', `T.\n\n- ${allow('broken-link: later')} [x](x.md)\n- [y](y.md)\n`, ['4 broken-link']],
  ['a heading', `T.\n\n## Context ${allow('empty-section: comes later')}\n\n## Decision\n\nYes.\n`, []],
  [
    'two rules, one of them unused',
    `T.\n\n${allow('broken-link, empty-section: later')}\n\n[x](x.md)\n`,
    ['3 unused-suppression'],
  ],
  ['no reason', `T.\n\n${allow('broken-link')}\n\n[x](x.md)\n`, ['3 unused-suppression', '5 broken-link']],
  ['an empty reason', `T.\n\n${allow('broken-link: ')}\n\n[x](x.md)\n`, ['3 unused-suppression', '5 broken-link']],
  ['nothing to allow', `T.\n\n${allow('broken-link: later')}\n\nText.\n`, ['3 unused-suppression']],
  ['nothing follows', `T.\n\n${allow('broken-link: later')}\n`, ['3 unused-suppression']],
  ['another rule', `T.\n\n${allow('too-long: later')}\n\n[x](x.md)\n`, ['3 unused-suppression', '5 broken-link']],
  ['in a fence it is text', `T.\n\n\`\`\`\n${allow('broken-link: later')}\n\`\`\`\n\n[x](x.md)\n`, ['7 broken-link']],
  ['a comment of another kind', 'T.\n\n<!-- docwright-allows nothing -->\n\n[x](x.md)\n', ['5 broken-link']],
])('%s', (_, text, expected) => {
  expect(findings(text)).toEqual(expected);
});

test.each([
  ['T.\n\n{/* docwright-allow broken-link: comes later */}\n\n[x](x.md)\n', []],
  ['T.\n\nSee {/* docwright-allow broken-link: later */} [x](x.md)\n\n[y](y.md)\n', ['5 broken-link']],
  ['{/* docwright-allow broken-link: later */}\n\n<div>\n\n[x](x.md)\n\n</div>\n\n[y](y.md)\n', []],
])('MDX: %j', (text, expected) => {
  expect(findings(text, 'adrs/a.mdx')).toEqual(expected);
});

const mended = (text: string, path = 'adrs/a.md') => {
  const found = checkProject(projectOf({ [path]: text }), [unusedSuppression]);
  return applySplices(
    text,
    mergeEdits(
      text,
      found.map(({ edits = [] }) => edits),
    ).splices,
  );
};

const unused = allow('broken-link: later');

test.each<[what: string, text: string, expected: string]>([
  ['between', `T.\n\n${unused}\n\nText.\n`, 'T.\n\nText.\n'],
  ['first', `${unused}\n\nText.\n`, 'Text.\n'],
  ['last', `T.\n\n${unused}\n`, 'T.\n'],
  ['last without newline', `T.\n\n${unused}`, 'T.\n'],
  ['several', `T.\n\n${unused}\n\n${unused}\n\n## A\n`, 'T.\n\n## A\n'],
  ['over lines', 'T.\n\n<!-- docwright-allow\nbroken-link: later -->\n\nText.\n', 'T.\n\nText.\n'],
])('removed: %s', (_, text, expected) => {
  expect(mended(text)).toBe(expected);
  expect(mended(text.replaceAll('\n', '\r\n'))).toBe(expected.replaceAll('\n', '\r\n'));
});

test.each<[what: string, text: string]>([
  ['between two lists', `- a\n\n${unused}\n\n- b\n`],
  ['before what is indented', `- a\n\n${unused}\n\n    b\n`],
  ['before what could be frontmatter', `${unused}\n\n---\na: 1\n---\n`],
  ['right below a paragraph', `T.\n${unused}\n\nText.\n`],
  ['right above a paragraph', `T.\n\n${unused}\nText.\n`],
  ['within a paragraph', `T. ${unused} Text.\n`],
  ['no reason', `T.\n\n${allow('broken-link')}\n\nText.\n`],
])('left alone: %s', (_, text) => {
  expect(mended(text)).toBe(text);
});

test('left alone: another of its rules is used', () => {
  const text = `T.\n\n${allow('broken-link, empty-section: later')}\n\n[x](x.md)\n`;
  const [finding] = checkProject(projectOf({ 'adrs/a.md': text }), rules);
  expect(finding).toMatchObject({ ruleId: 'unused-suppression' });
  expect(finding).not.toHaveProperty('edits');
});
