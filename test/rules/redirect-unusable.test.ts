import { expect, test } from 'vitest';
import { redirectUnusable } from '../../src/rules/redirect-unusable.ts';
import { checkText } from '../support/check-text.ts';

const found = (alias: string, config = {}) =>
  checkText(redirectUnusable, { 'adrs/a.md': `---\ntitle: A\naliases:\n  - ok\n  - ${alias}\n---\n` }, config);

test.each([
  'adrs/old',
  '/adrs/old/',
  '/adrs/old/index.html',
  'old.html',
  'a%20b',
  'ä/ö',
  '"0001"',
  'constructor',
  '"./x"',
])('%s can be an old address', (alias) => {
  expect(found(alias)).toEqual([]);
});

test.each([
  ['https://docs.example.org/adrs/old/', 'begins with https:'],
  ['"javascript:alert(1)"', 'begins with javascript:'],
  ['//example.org/x', 'names another site'],
  ['../old', 'leads out of the site'],
  ['/a/../../old', 'leads out of the site'],
  ['"%2e%2e/old"', 'leads out of the site'],
  ['"old?page=2"', 'holds "?" or "#"'],
  ['"old#part"', 'holds "?" or "#"'],
  ['"a\\\\b"', 'holds a character'],
  ['"%"', 'holds a character'],
  ['"a\\u0000b"', 'holds a character'],
  ['x'.repeat(300), 'is too long'],
])('%s %s', (alias, defect) => {
  const [finding, ...others] = found(alias);
  expect(others).toEqual([]);
  expect(finding?.message).toContain(defect);
  expect(finding?.range.start.line).toBe(5);
});

test('the base does not belong there', () => {
  expect(found('/docs/adrs/old/', { base: '/docs' }).map(({ message, help }) => `${message}: ${help}`)).toEqual([
    'The old address "/docs/adrs/old/" begins with /docs/, below which the site is served: Write "adrs/old"',
  ]);
  expect(found('/docs/adrs/old/')).toEqual([]);
});
