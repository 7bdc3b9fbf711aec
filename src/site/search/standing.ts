import { hash } from 'node:crypto';
import { join } from 'node:path';
import { packCount } from './layout.ts';
import type { IndexFiles } from './pagefind.ts';
import { fragmentPath, packPath, readIfThere } from './places.ts';
import { digestOf, type MadeShard } from './shard.ts';
import type { SearchPage, SearchState, Shard } from './state.ts';

/** The search of a site that stands. */
export interface Standing {
  /** Its pagefind folder. */
  folder: string;
  state: SearchState;
  /** True where its files are known to be as they were left: they are not looked at then. */
  isAsLeft?: boolean;
}

/** What is taken over of it. */
export interface Kept {
  runtime: IndexFiles;
  /** By number: those that have just the pages they should have, and whose files are whole. */
  shards: Map<number, MadeShard>;
}

/** @returns Nothing where it cannot be run, as its scripts are damaged. */
export function keep(standing: Standing, groups: readonly SearchPage[][]): Kept | undefined {
  const runtime = wholeRuntime(standing);
  if (runtime === undefined) return undefined;
  const shards = new Map<number, MadeShard>();
  const pieces = piecesOf(standing);
  for (const [number, shard] of standing.state.shards.entries()) {
    const made = { shard, pieces: pieces[number]! };
    if (hasJust(shard, groups[number]!) && (standing.isAsLeft === true || isWhole(made, number, standing.folder)))
      shards.set(number, made);
  }
  return { runtime, shards };
}

function wholeRuntime({ folder, state }: Standing): IndexFiles | undefined {
  const files: IndexFiles = new Map();
  for (const [path, digest] of Object.entries(state.runtime)) {
    const content = readIfThere(join(folder, path));
    if (content === undefined || hash('sha256', content) !== digest) return undefined;
    files.set(path, content);
  }
  return files;
}

const none = new Uint8Array();

/** Cuts the packs up again, by shard and pack. */
function piecesOf({ folder, state: { layout, version, offsetsSize, shards } }: Standing): Uint8Array[][] {
  const packs = Array.from({ length: packCount(layout) }, (_, pack) =>
    readIfThere(join(folder, packPath(version, pack))),
  );
  const starts = packs.map(() => offsetsSize);
  return shards.map(({ pieces }) =>
    pieces.map((size, pack) => packs[pack]?.subarray(starts[pack], (starts[pack]! += size)) ?? none),
  );
}

const hasJust = ({ pages: known }: Shard, pages: readonly SearchPage[]): boolean =>
  Object.keys(known).length === pages.length && pages.every(({ address, key }) => known[address] === key);

function isWhole({ shard, pieces }: MadeShard, number: number, folder: string): boolean {
  const fragments = shard.found.map(([name]) => readIfThere(join(folder, fragmentPath(number, name))) ?? none);
  return digestOf([...pieces, ...fragments]) === shard.digest;
}
