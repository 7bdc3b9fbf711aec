import { expect, test } from 'vitest';
import { brokenRunbookUrl } from '../../src/rules/broken-runbook-url.ts';
import { checkText } from '../support/check-text.ts';

const rules = (url: string) =>
  `groups:\n  - rules:\n      - alert: GatewayDown\n        annotations:\n          runbook_url: "${url}"\n`;

const tree = {
  'runbooks/a.md':
    '---\ntitle: A\nstatus: active\nalerts: [GatewayDown, "High CPU"]\naliases: [runbooks/was]\n---\n\n## Symptoms\n',
  '../public/logo.svg': '',
};

const found = (url: string, config = {}) =>
  checkText(
    brokenRunbookUrl,
    { ...tree, '../ops/a.yaml': rules(url) },
    { site: 'https://docs.example.org', redirects: { '/old/': '/runbooks/a/' }, ...config },
  ).map(({ path, range: { start }, message, help }) => `${path}:${start.line}:${start.column} ${message}. ${help}`);

test.each([
  '/r/GatewayDown/',
  '/r/gatewaydown',
  '/r/High%20CPU/',
  '/runbooks/a/#symptoms',
  '/runbooks/a.md',
  '/runbooks/was/',
  '/old/',
  '/runbooks/find/?q=GatewayDown',
  '/logo.svg',
  'https://docs.example.org/r/GatewayDown/',
  'https://docs.example.org/',
  'https://wiki.example.org/r/Nothing/',
  '//docs.example.com/r/Nothing/',
  'https://docs.example.org/r/{{ $labels.alertname }}/',
  'not an address',
])('%s', (url) => {
  expect(found(url)).toEqual([]);
});

test.each([
  [
    '/r/GatewayDwon/',
    'leads to /r/GatewayDwon/, which is not there. Write /r/GatewayDown/, which leads to the runbook that answers it',
  ],
  [
    'https://docs.example.org/runbooks/b/',
    'leads to /runbooks/b/, which is not there. Write /r/GatewayDown/, which leads to the runbook that answers it',
  ],
  [
    '/runbooks/a/#sympt',
    'leads to the heading #sympt, which content/runbooks/a.md does not have. Name a heading that is there, or leave it out',
  ],
  [
    '/r/%5C/',
    'leads to /r/%5C/, which is not there. Write /r/GatewayDown/, which leads to the runbook that answers it',
  ],
])('%s %s', (url, message) => {
  expect(found(url)).toEqual([`ops/a.yaml:5:25 The runbook_url of "GatewayDown" ${message}`]);
});

test('below a base', () => {
  const base = { base: '/docs', redirects: {} };
  expect(found('https://docs.example.org/docs/r/GatewayDown/', base)).toEqual([]);
  expect(found('/docs/r/GatewayDown/', base)).toEqual([]);
  expect(found('https://docs.example.org/other/', base)).toEqual([]);
  expect(found('https://docs.example.org/docs/r/Gone/', base)).toHaveLength(1);
});

test('without the address of the site, other addresses say nothing', () => {
  expect(found('https://docs.example.org/r/Gone/', { site: undefined })).toEqual([]);
  expect(found('/r/Gone/', { site: undefined })).toHaveLength(1);
});
