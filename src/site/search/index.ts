import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { layoutFor, pagesByShard } from './layout.ts';
import { type IndexFiles, settingsFor, withPagefind } from './pagefind.ts';
import { entryFile, fragmentPath, place, take } from './places.ts';
import { runtimeOf } from './runtime.ts';
import { cutShard, type MadeShard } from './shard.ts';
import { writeIndex } from './site-index.ts';
import { keep, type Kept, type Standing } from './standing.ts';
import type { Entry, SearchPage, SearchState, Shard } from './state.ts';

export type { SearchPage, SearchState } from './state.ts';

/**
 * Makes the search of a site: `pagefind/` in its folder. What it makes depends on the pages alone; what stands only
 * spares work.
 *
 * @param language Of the words: `en`.
 * @param from The search of the site that stands: shards are taken over where none of their pages changed. It is only
 *   read, and may be missing or damaged in part.
 * @returns Plain data, for the next time.
 * @throws Where Pagefind reports an error, or a page cannot be read.
 */
export const updateSearch = (
  pages: readonly SearchPage[],
  outDir: string,
  language: string,
  from?: Standing,
): Promise<SearchState> =>
  updateShards(pages, outDir, { layout: layoutFor(pages.length), settings: settingsFor(language) }, from);

/** What decides on an index beside its pages. */
type How = Pick<SearchState, 'layout' | 'settings'>;

/** The same, as told. */
export async function updateShards(
  pages: readonly SearchPage[],
  outDir: string,
  how: How,
  from?: Standing,
): Promise<SearchState> {
  const { layout } = how;
  const folder = join(outDir, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  const groups = pagesByShard(pages, layout);
  const kept =
    from && isDeepStrictEqual({ layout: from.state.layout, settings: from.state.settings }, how)
      ? keep(from, groups)
      : undefined;
  const fresh = await indexOthers(groups, how, folder, from, kept);
  // Another Pagefind, or other scripts of ours: nothing of the old fits.
  if (kept && fresh.entry && !runsWith(kept.runtime, fresh.runtime)) return updateShards(pages, outDir, how);

  for (const [number, { shard }] of kept?.shards ?? []) takeFragments(number, shard, from!.folder, folder);
  const runtime = new Map([...(kept?.runtime ?? []), ...fresh.runtime]);
  for (const [path, content] of runtime) place(join(folder, path), content);
  const entry = fresh.entry ?? from!.state.entry;
  const made = groups.map((_, number) => fresh.shards.get(number) ?? kept!.shards.get(number)!);
  return {
    ...how,
    entry,
    runtime: Object.fromEntries([...runtime].map(([path, content]) => [path, hash('sha256', content)])),
    ...writeIndex(folder, how, entry, made, from),
    shards: made.map(({ shard }) => shard),
  };
}

interface Fresh {
  /** Nothing where there was nothing to do. */
  entry?: Entry;
  runtime: IndexFiles;
  shards: Map<number, MadeShard>;
}

/** Indexes the shards that are not kept, and writes their fragments. */
async function indexOthers(
  groups: SearchPage[][],
  { layout, settings }: How,
  folder: string,
  from?: Standing,
  kept?: Kept,
): Promise<Fresh> {
  const fresh: Fresh = { runtime: new Map(), shards: new Map() };
  const others = [...groups.entries()].filter(([number]) => !kept?.shards.has(number));
  if (others.length === 0) return fresh;
  await withPagefind(settings, async (index) => {
    const numbers = others.map(([number]) => number).values();
    for await (const files of index(others.map(([, group]) => group))) {
      const number = numbers.next().value!;
      fresh.entry = entryOf(files);
      for (const [path, content] of runtimeOf(files)) fresh.runtime.set(path, content);
      const { shard, pieces, fragments } = cutShard(number, groups[number]!, files, layout);
      for (const [name, content] of fragments) {
        const path = fragmentPath(number, name);
        place(join(folder, path), content, from && join(from.folder, path));
      }
      fresh.shards.set(number, { shard, pieces });
    }
  });
  return fresh;
}

function entryOf(files: IndexFiles): Entry {
  const { version, include_characters } = JSON.parse(Buffer.from(files.get(entryFile)!).toString()) as Entry;
  return { version, include_characters };
}

const runsWith = (old: IndexFiles, fresh: IndexFiles): boolean =>
  [...fresh].every(([path, content]) => old.has(path) && Buffer.compare(old.get(path)!, content) === 0);

function takeFragments(number: number, { found }: Shard, from: string, to: string): void {
  for (const [name] of found) take(join(from, fragmentPath(number, name)), join(to, fragmentPath(number, name)));
}
