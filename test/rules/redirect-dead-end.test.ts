import { expect, test } from 'vitest';
import { redirectDeadEnd } from '../../src/rules/redirect-dead-end.ts';
import { checkText } from '../support/check-text.ts';

const tree = {
  'adrs/a.md': '---\naliases: [adrs/was]\n---\n',
  'notes/n.md': 'No type covers it.',
  '../public/logo.svg': '',
};

const found = (to: string, config = {}) =>
  checkText(
    redirectDeadEnd,
    { ...tree, '../docwright.config.ts': `export default {\n  redirects: { "/x/": '${to}' },\n};\n` },
    { redirects: { '/x/': to }, ...config },
  ).map(({ path, range: { start }, message, help }) => `${path}:${start.line}:${start.column} ${message}. ${help}`);

test.each(['/adrs/a/', 'adrs/a', '/adrs/a/#part', '/adrs/was/', '/adrs/', '/', '/logo.svg', 'https://example.org/x'])(
  '%s is there',
  (to) => {
    expect(found(to)).toEqual([]);
    expect(found(to, { base: '/docs/' })).toEqual([]);
  },
);

test.each([
  ['/adrs/b/', 'Did you mean "/adrs/a/"?'],
  ['/notes/n/', 'Name an address that is there, or remove the redirect'],
])('%s is not', (to, help) => {
  expect(found(to)).toEqual([
    `docwright.config.ts:2:16 The redirect of "/x/" leads to "${to}", which is not there. ${help}`,
  ]);
});

test('the config may say that it does not matter', () => {
  expect(found('/adrs/b/', { rules: { 'redirect-dead-end': 'off' } })).toEqual([]);
});
