import { createHash, hash } from 'node:crypto';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { type Cbor, encode } from './cbor.ts';
import type { Offsets } from './join.ts';
import { packCount, rangesOf } from './layout.ts';
import { entryFile, fragmentName, packName, packPath, place } from './places.ts';
import { compress, type MadeShard, signature } from './shard.ts';
import type { Standing } from './standing.ts';
import type { Entry, Filter, SearchState, Shard } from './state.ts';

/** The end of a deflate stream. */
const end = Uint8Array.of(3, 0);

/**
 * Puts shards together, so that browsers see one index.
 *
 * @param made By number.
 * @param from The search of the site that stands.
 */
export function writeIndex(
  folder: string,
  { layout, settings: { language } }: Pick<SearchState, 'layout' | 'settings'>,
  entry: Entry,
  made: readonly MadeShard[],
  from: Standing | undefined,
) {
  const shards = made.map(({ shard }) => shard);
  const offsets = offsetsOf(shards);
  const start = compress(offsets);
  const packs = Array.from({ length: packCount(layout) }, (_, pack) =>
    Buffer.concat([start, ...made.map(({ pieces }) => pieces[pack]!), end]),
  );
  const version = packs
    .reduce((all, pack) => all.update(pack), createHash('sha256'))
    .digest('hex')
    .slice(0, 10);
  for (const [pack, content] of packs.entries()) {
    const standing = from && join(from.folder, packPath(from.state.version, pack));
    place(join(folder, packPath(version, pack)), content, standing);
  }

  const filters = joinFilters(shards, offsets).map((filter) => [
    filter[0],
    `${language}_${write(join(folder, `filter/${language}_`), '.pf_filter', filter as Cbor[])}`,
  ]);
  const pages = shards.flatMap(({ found }, number) =>
    found.map(([name, words]) => [fragmentName(number, name), words, '']),
  );
  const keys = shards.flatMap((shard) => shard.keys.split(' ').filter((key) => key !== ''));
  const ranges = rangesOf(keys, layout).map(([first, last, pack]) => [first, last, packName(version, pack)]);
  const fields = shards.flatMap((shard) => shard.fields);
  const name = write(join(folder, `pagefind.${language}_`), '.pf_meta', [
    entry.version,
    pages,
    ranges,
    filters,
    [],
    fields,
  ]);
  const languages = { [language]: { hash: `${language}_${name}`, wasm: language, page_count: pages.length } };
  place(
    join(folder, entryFile),
    JSON.stringify({ version: entry.version, languages, include_characters: entry.include_characters }),
  );
  return { version, offsetsSize: start.length } satisfies Partial<SearchState>;
}

function offsetsOf(shards: readonly Shard[]): Offsets {
  let [page, field] = [0, 0];
  return shards.map(({ found, fields }) => [
    (page += found.length) - found.length,
    (field += fields.length) - fields.length,
  ]);
}

function joinFilters(shards: readonly Shard[], offsets: Offsets): Filter[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [number, shard] of shards.entries()) {
    for (const [name, values] of shard.filters) {
      const joined = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, joined);
      for (const [value, pages] of values) {
        const all = joined.get(value) ?? [];
        joined.set(value, all);
        for (const page of pages) all.push(page + offsets[number]![0]);
      }
    }
  }
  return [...filters].toSorted(byName).map(([name, values]) => [name, [...values].toSorted(byName)]);
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** @returns The name it got, of its content. */
function write(before: string, after: string, value: Cbor): string {
  const content = encode(value);
  const name = hash('sha256', content).slice(0, 10);
  const bytes = gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: constants.Z_BEST_COMPRESSION });
  place(`${before}${name}${after}`, bytes);
  return name;
}
