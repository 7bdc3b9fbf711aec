import { join } from 'node:path';
import { readLines, writeLines } from '../../../read/kept-lines.ts';

/** Texts by key, kept between builds in files of which a build reads those that it asks for. */
export interface KeptCode {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
  /** Writes the files that got something new. */
  save(): void;
}

/** Characters in one of 256 files, at most: 128 MB in all. */
const mostText = 500_000;

interface Shelf {
  /** Those that were asked for last are last. */
  texts: Map<string, string>;
  hasNew: boolean;
}

/**
 * @param folder Absolute path; made when there is something to keep. What is damaged in it is made again.
 * @param edition What was kept by another one is left alone.
 */
export function openKeptCode(folder: string, edition: string): KeptCode {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (key: string): Shelf => {
    const name = nameOf(key);
    let shelf = shelves.get(name);
    if (shelf === undefined) {
      const [of, ...lines] = readLines(join(folder, name))?.lines ?? [];
      const entries = of === edition ? lines.map((line) => JSON.parse(line) as [string, string]) : [];
      shelves.set(name, (shelf = { texts: new Map(entries), hasNew: false }));
    }
    return shelf;
  };
  const put = ({ texts }: Shelf, key: string, text: string): void => {
    texts.delete(key);
    texts.set(key, text);
  };
  return {
    get(key) {
      const shelf = shelfOf(key);
      const text = shelf.texts.get(key);
      if (text !== undefined) put(shelf, key, text);
      return text;
    },
    set(key, text) {
      const shelf = shelfOf(key);
      put(shelf, key, text);
      shelf.hasNew = true;
    },
    save() {
      for (const [name, shelf] of shelves) {
        if (shelf.hasNew) writeLines(join(folder, name), [edition, ...newest(shelf.texts)]);
        shelf.hasNew = false;
      }
    },
  };
}

/** 256 names: of keys that are as good as chance, each gets as many. */
const nameOf = (key: string): string => `${key.slice(0, 2)}.txt`;

function newest(texts: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const entry of [...texts].toReversed()) {
    const line = JSON.stringify(entry);
    length += line.length;
    if (length > mostText) break;
    lines.unshift(line);
  }
  return lines;
}
