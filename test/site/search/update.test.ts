import { hash } from 'node:crypto';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type SearchPage, type SearchState, updateSearch, updateShards } from '../../../src/site/search/index.ts';
import { settingsFor } from '../../../src/site/search/pagefind.ts';
import { layoutFor } from '../../../src/site/search/layout.ts';
import { writeTree } from '../../support/cli.ts';
import { filesOf, html, pagesOf, texts } from './site.ts';

const layout = { shards: 4, packs: 5, names: 2, letters: 3 };

interface Made {
  folder: string;
  state: SearchState;
  files: Record<string, string>;
}

async function make(pages: readonly SearchPage[], from?: Made, language = 'en'): Promise<Made> {
  const site = writeTree({});
  // As a build keeps it.
  const kept = from && { folder: from.folder, state: JSON.parse(JSON.stringify(from.state)) as SearchState };
  const state = await updateShards(pages, site, { layout, settings: settingsFor(language) }, kept);
  const folder = join(site, 'pagefind');
  return { folder, state, files: filesOf(folder) };
}

const without = (pages: Record<string, string>, ...addresses: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(pages).filter(([address]) => !addresses.includes(address)));

test('what is made does not depend on what stood, nor on the order of pages', async () => {
  const start = texts(24);
  const steps: Record<string, string>[] = [
    start,
    { ...start, '/doc/3/': html(3, 'edited') },
    { ...start, '/doc/3/': html(3, 'edited'), '/new/': html(70, 'brand zebra') },
    { ...without(start, '/doc/5/'), '/moved/': html(5) },
    without(start, '/doc/1/', '/doc/2/', '/doc/9/'),
    { '/alone/': html(99) },
    start,
  ];
  let standing = await make(pagesOf(start));
  for (const step of steps) {
    const pages = pagesOf(step);
    const cold = await make(pages.toReversed());
    const next = await make(pages, standing);
    expect(next.files).toEqual(cold.files);
    expect(next.state).toEqual(cold.state);
    expect(filesOf(standing.folder)).toEqual(standing.files);
    standing = next;
  }
});

test('a shard whose pages have their keys is not made again', async () => {
  const pages = pagesOf(texts(24));
  const standing = await make(pages);
  for (const { file } of pages) rmSync(file);
  const next = await make(pages, standing);
  expect(next.files).toEqual(standing.files);

  const changed = pages.map((page) => (page.address === '/doc/7/' ? { ...page, key: 'another' } : page));
  await expect(make(changed, standing)).rejects.toThrow('ENOENT');
});

const kinds = ['index/', 'fragment/', 'filter/', 'pagefind.en', 'pagefind-entry', 'pagefind.js', 'wasm.'];

test.each(kinds)('where %s is damaged or gone, the search is as good as new', async (kind) => {
  const pages = pagesOf(texts(24));
  const whole = await make(pages);
  const damages: ((path: string) => void)[] = [
    (path) => rmSync(path),
    (path) => truncateSync(path, 40),
    (path) =>
      writeFileSync(path, whole.files[path.slice(whole.folder.length + 1)]!.replace(/.{9}$/s, 'x'.repeat(9)), 'latin1'),
  ];
  for (const damage of damages) {
    const standing = await make(pages, whole);
    const path = Object.keys(standing.files).find((name) => name.startsWith(kind))!;
    // Not in place: files of the site before may be the same.
    const content = standing.files[path]!;
    rmSync(join(standing.folder, path));
    writeFileSync(join(standing.folder, path), content, 'latin1');
    damage(join(standing.folder, path));
    expect((await make(pages, standing)).files).toEqual(whole.files);
  }
});

test('a folder that is not there, or was cut otherwise, is of no use and no harm', async () => {
  const pages = pagesOf(texts(12));
  const cold = await make(pages);
  expect((await make(pages, { ...cold, folder: join(cold.folder, 'nowhere') })).files).toEqual(cold.files);
  const state = { ...cold.state, layout: { ...layout, shards: 2 } };
  expect((await make(pages, { ...cold, state })).files).toEqual(cold.files);
});

test('an index of words of another language is not mixed with this', async () => {
  const pages = pagesOf(texts(12));
  const german = await make(pages, undefined, 'de');
  const english = await make(pages);
  expect(Object.keys(german.files)).toContain('wasm.de.pagefind');
  expect((await make(pages, german)).files).toEqual(english.files);
});

test('scripts of another version are not mixed with these', async () => {
  const pages = pagesOf(texts(12));
  const cold = await make(pages);
  const old = await make(pages, cold);
  writeFileSync(join(old.folder, 'pagefind.js'), 'old');
  old.state.runtime['pagefind.js'] = hash('sha256', 'old');
  const edited = pagesOf({ ...texts(12), '/doc/3/': html(3, 'edited') });
  expect((await make(edited, old)).files).toEqual((await make(edited)).files);
});

test('a page without data-pagefind-body is not found, though it is the only one of its shard', async () => {
  const plain =
    '<html lang="en"><body><main><h1>Plain</h1><p>Some data-pagefind-body in the text</p></main></body></html>';
  const { state } = await make(pagesOf({ '/plain/': plain, '/doc/0/': html(0) }));
  expect(state.shards.flatMap(({ found }) => found)).toHaveLength(1);
  expect(state.shards.flatMap(({ pages }) => Object.keys(pages))).toHaveLength(2);
});

test('a small site has one shard, and a site that grows is cut anew only where it doubles', async () => {
  expect([0, 1, 64, 65, 128, 129, 1000, 1024, 5000, 8192].map((pages) => layoutFor(pages).shards)).toEqual([
    1, 1, 1, 2, 2, 4, 16, 16, 128, 128,
  ]);
  const site = writeTree({});
  expect((await updateSearch(pagesOf(texts(3)), site, 'en')).shards).toHaveLength(1);
});
