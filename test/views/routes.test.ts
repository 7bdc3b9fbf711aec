import { expect, test } from 'vitest';
import { parseRoutes, writeRoutes } from '../../src/model/routes.ts';
import { redirects } from '../../src/views/redirects.ts';
import { routes, routesDifference } from '../../src/views/routes.ts';
import { projectOf } from '../support/check-text.ts';

const tree = {
  'adrs/b.md':
    '---\ntitle: B\naliases: [adrs/was, adrs/a, /adrs/, "javascript:x"]\n---\n\n## Two\n\n## One\n\n## One\n',
  'adrs/a.md': '## <script>\n\n## Why\n',
  'notes/n.md': 'No type covers it.',
};
const config = {
  redirects: {
    '/adrs/was/': '/adrs/a/',
    '/old/': '/adrs/was/#one',
    '/gone/': '/adrs/c/',
    '/adrs/a/': '/adrs/b/',
    '/away/': 'https://example.org/',
    '/list/': '/adrs/',
  },
};

test('redirects are made of what can be one, documents before the config', () => {
  expect(redirects(projectOf(tree, config))).toEqual([
    { from: '/adrs/was/', to: '/adrs/b/', title: 'B' },
    { from: '/away/', to: 'https://example.org/', title: 'https://example.org/' },
    { from: '/list/', to: '/adrs/', title: '/adrs/' },
    { from: '/old/', to: '/adrs/b/#one', title: 'B' },
  ]);
});

test('the addresses of documents, lists and redirects can be promised, those of rules not', () => {
  const project = projectOf(tree, config);
  expect([...routes({ ...project, pages: new Set(['/', '/404/', '/adrs/', '/rules/', '/rules/too-long/']) })]).toEqual([
    ['/', []],
    ['/adrs/', []],
    ['/adrs/a/', ['why']],
    ['/adrs/b/', ['one', 'one-1', 'two']],
    ['/adrs/was/', []],
    ['/away/', []],
    ['/list/', []],
    ['/old/', []],
  ]);
});

test('a difference names headings where the address stayed', () => {
  const before = new Map([
    ['/a/', ['one', 'two']],
    ['/b/', ['one']],
  ]);
  const now = new Map([
    ['/a/', ['one', 'three']],
    ['/c/', ['one']],
  ]);
  expect(routesDifference(before, now)).toEqual({ added: ['/a/#three', '/c/'], gone: ['/a/#two', '/b/'] });
});

test('the file has one line for each address, and is read back', () => {
  const text = writeRoutes(
    new Map([
      ['/"a"/', []],
      ['/b/', ['x', 'y']],
    ]),
  );
  expect(text).toBe('{\n  "version": 1,\n  "routes": {\n    "/\\"a\\"/": [],\n    "/b/": ["x","y"]\n  }\n}\n');
  expect([...parseRoutes(text)!]).toEqual([
    ['/"a"/', []],
    ['/b/', ['x', 'y']],
  ]);
  expect(parseRoutes(writeRoutes(new Map()))).toEqual(new Map());
});

test.each([
  '',
  '[]',
  '{"version":2,"routes":{}}',
  '{"version":1,"routes":[]}',
  '{"version":1,"routes":{"a":[]}}',
  '{"version":1,"routes":{"/a/":[1]}}',
  '{"version":1,"routes":{"/a/":"x"}}',
  '{"version":1,"routes":{},"more":1}',
  'null',
])('%j is damaged', (text) => {
  expect(parseRoutes(text)).toBeUndefined();
});
