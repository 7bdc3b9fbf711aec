import { expect, test } from 'vitest';
import { nameToken } from '../../src/text/name-token.ts';
import { documentSummary } from '../../src/views/document-summary.ts';
import { searchFacts } from '../../src/views/search-facts.ts';
import { documentIn, text } from './documents.ts';

const factsOf = (path: string, source: string) => {
  const { project, document } = documentIn({ [path]: source });
  const summary = documentSummary(project, document);
  return searchFacts(summary, `My ${summary.docType.label}`);
};

test('each value of a field is one to filter by', () => {
  const source = 'title: T\nstatus: accepted\nowner: Ann\naudience: [dev, ops]\ntags: [constructor, "a, b"]';
  expect(factsOf('adrs/0007-x.md', text(source)).filters).toEqual([
    ['type', 'My ADR'],
    ['status', 'accepted'],
    ['owner', 'Ann'],
    ['audience', 'dev'],
    ['audience', 'ops'],
    ['tag', 'constructor'],
    ['tag', 'a, b'],
  ]);
});

test.each(['superseded', 'Rejected', 'deprecated', 'retired'])('what is %s is marked as gone', (status) => {
  expect(factsOf('adrs/0007-x.md', text(`status: ${status}`)).filters).toContainEqual(['standing', 'gone']);
});

test.each<[path: string, source: string, names: string[]]>([
  [
    'adrs/0007-use-text.md',
    text('title: Use text'),
    [
      'use text',
      'ADR-0007',
      'My ADR 7',
      'adr 7',
      '0007',
      '7',
      'ADR-0007: Use text',
      '7. Use text',
      '0007-use-text',
      'adrs/0007-use-text',
    ],
  ],
  ['runbooks/x.md', text('title: Down\nalerts: [HostDown, "disk full"]'), ['down', 'hostdown', 'Disk-full', 'x']],
  ['runbooks/disk/index.md', text('title: Disks'), ['disks', 'disk', 'content/runbooks/disk/index.md']],
])('%s is looked up by its names', (path, source, names) => {
  const tokens = factsOf(path, source).meta['exact']?.split(' ') ?? [];
  expect(names.filter((name) => !tokens.includes(nameToken(name)))).toEqual([]);
  expect(tokens).not.toContain(nameToken('other'));
  expect(new Set(tokens).size).toBe(tokens.length);
});

test('the language goes with a hit where it is another than that of the site', () => {
  expect(factsOf('adrs/0007-x.md', text('lang: he')).meta).toMatchObject({ lang: 'he', dir: 'rtl' });
  expect(factsOf('adrs/0007-x.md', text('lang: en')).meta).toMatchObject({ lang: '', dir: '' });
});

test('a filter calls a status as the site does, and what is gone is known by its own word', () => {
  const { project, document } = documentIn({ 'adrs/0007-x.md': text('status: rejected') });
  const { meta, filters } = searchFacts(documentSummary(project, document), 'ADR', 'abgelehnt');
  expect(meta['status']).toBe('abgelehnt');
  expect(filters).toContainEqual(['status', 'abgelehnt']);
  expect(filters).toContainEqual(['standing', 'gone']);
});
