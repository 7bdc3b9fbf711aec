import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetOldSites, siteCache } from '../../src/read/site-cache.ts';
import { writeTree } from '../support/cli.ts';

test('of sites in many folders the four that were built last are kept', () => {
  const root = writeTree({ 'node_modules/x/package.json': '{}' });
  const places = Array.from({ length: 7 }, (_, index) => siteCache(root, 'site', join(root, `dist${index}`))!);
  for (const [index, place] of places.entries()) {
    mkdirSync(place, { recursive: true });
    utimesSync(place, 1000 + index, 1000 + index);
  }
  mkdirSync(siteCache(root, 'app', join(root, 'dist'))!);
  forgetOldSites(places[1]!);
  const left = readdirSync(join(root, 'node_modules/.cache/docwright')).map((name) => name.split('-')[1] ?? '');
  expect(left.toSorted()).toEqual(['dist', 'dist1', 'dist4', 'dist5', 'dist6']);
});
