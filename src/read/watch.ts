import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Config } from '../model/config.ts';
import { routesName } from '../model/routes.ts';
import { baseOf } from './alert-rules.ts';
import { baselineName } from './baseline.ts';
import { configNames } from './project-place.ts';
import { placesBelow } from './walk.ts';

/** Tells by the name of an entry in a folder whether a change of it counts. */
type IsWatched = (name: string) => boolean;

export interface FolderWatcher {
  /** Watches these folders and no others; one that is not there is passed over. */
  watch(folders: ReadonlyMap<string, IsWatched>): void;
  close(): void;
}

/** Watches folders, each without those below: a system then tells of every change, also after one comes back. */
export function folderWatcher(onChange: () => void): FolderWatcher {
  let watchers: FSWatcher[] = [];
  const close = (): void => {
    for (const watcher of watchers.splice(0)) watcher.close();
  };
  return {
    close,
    watch: (folders) => {
      close();
      watchers = Array.from(folders).flatMap(([folder, isWatched]) => watchFolder(folder, isWatched, onChange));
    },
  };
}

function watchFolder(folder: string, isWatched: IsWatched, onChange: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, (_, name) => {
      if (name === null || isWatched(name) || name === basename(folder)) onChange();
    });
    return [watcher.on('error', onChange)];
  } catch {
    return []; // It went away; the folder above tells when it comes back.
  }
}

/**
 * Folders in which a change can change the outcome of a check: of the config, the baseline, the addresses that have to stay, the rule files, the documents.
 *
 * @param options As `findProject` takes them.
 * @param config undefined where it cannot be read.
 */
export function foldersToWatch(
  options: { root?: string | undefined; config?: string | undefined },
  config: Config | undefined,
): Map<string, IsWatched> {
  const root = resolve(options.root ?? '.');
  const names = new Map<string, Set<string>>();
  const add = (path: string) =>
    names.set(dirname(path), new Set([...(names.get(dirname(path)) ?? []), basename(path)]));
  add(join(root, baselineName));
  add(join(root, routesName));
  if (options.config === undefined) for (const name of configNames) add(join(root, name));
  else add(resolve(options.config));
  for (let path = join(root, config?.content ?? '.'); path !== root; path = dirname(path)) add(path);
  const globs = config?.alerts.rules ?? [];
  for (const glob of globs) for (let path = join(root, baseOf(glob)); path !== root; path = dirname(path)) add(path);
  const folders = config === undefined ? [] : [config.content, ...globs.map(baseOf)];
  const below = [...new Set(folders)].map((folder) => placesBelow(root, folder));
  for (const { targets } of below) for (const target of targets) add(target);
  return new Map<string, IsWatched>([
    ...Array.from(names, ([folder, own]): [string, IsWatched] => [folder, (name) => own.has(name)]),
    ...below.flatMap((own) => own.folders).map((folder): [string, IsWatched] => [folder, isVisible]),
  ]);
}

const isVisible: IsWatched = (name) => !name.startsWith('.') && name !== 'node_modules';

const settleMs = 50;

/** Runs an update when changes have settled, one after the other: a slow one may not overtake a later one. */
export interface Updates {
  /** To be called at each change. */
  trigger: () => void;
  /** Ends when the last update has ended; no other begins. */
  stop: () => Promise<void>;
}

/** @param update May not reject. */
export function updates(update: () => Promise<void>): Updates {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return {
    trigger: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        last = last.then(update);
      }, settleMs);
    },
    stop: () => {
      clearTimeout(timer);
      return last;
    },
  };
}
