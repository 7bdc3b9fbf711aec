import { expect, test } from 'vitest';
import { remembered } from '../../src/site/remembered.ts';
import { documentRecord } from '../../src/site/machines/facts-file.ts';
import { twinLinks } from '../../src/site/machines/twin.ts';
import { projectOf } from '../support/check-text.ts';
import { placeOf } from '../support/place.ts';

const texts = { 'adrs/0001-x.md': 'See [it](0002-y.md#why).\n', 'adrs/0002-y.md': '## Why\n' };

test('each document of each project is asked for once', () => {
  const asked: string[] = [];
  const find = remembered((_: ReturnType<typeof placeOf>, { path }) => [asked.push(path)]);
  const sites = [texts, texts].map((documents) => placeOf(projectOf(documents)));
  for (const site of [...sites, ...sites]) for (const card of site.project.documents) find(site, card);
  expect(asked).toEqual([
    'content/adrs/0001-x.md',
    'content/adrs/0002-y.md',
    'content/adrs/0001-x.md',
    'content/adrs/0002-y.md',
  ]);
});

test('an address that is called like a property of all objects is one like others', () => {
  const site = placeOf(projectOf({ 'adrs/0001-x.md': 'See [it](constructor).\n' }));
  const card = site.project.byPath.get('content/adrs/0001-x.md')!;
  expect(twinLinks(site, card)).toEqual({});
  expect(documentRecord(site, card).links).toEqual([{ kind: 'link', address: 'constructor' }]);
});

test('where the links of a document lead in Markdown is found out once', () => {
  const site = placeOf(projectOf(texts), { origin: 'https://docs.example.org' });
  const card = site.project.byPath.get('content/adrs/0001-x.md')!;
  expect(twinLinks(site, card)).toEqual({ '0002-y.md#why': 'https://docs.example.org/adrs/0002-y.md#why' });
  expect(twinLinks(site, card)).toBe(twinLinks(site, card));
});
