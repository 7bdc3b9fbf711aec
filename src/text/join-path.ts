import { posix } from 'node:path';

/** Joins as `posix.join` does; at once where both are plain, as `../plans/a.md` is. */
export function joinPath(folder: string, path: string): string {
  let end = folder.length;
  let at = path.startsWith('./') ? 2 : 0;
  while (end > 0 && path.startsWith('../', at)) {
    at += 3;
    end = folder.lastIndexOf('/', end - 1);
  }
  if (end <= 0 || at === path.length || !isPlain(folder, 0) || folder.endsWith('/') || !isPlain(path, at))
    return posix.join(folder, path);
  return `${folder.slice(0, end)}/${path.slice(at)}`;
}

/** Tells whether all names in a path are names; some are told to be none because they begin with a dot. */
const isPlain = (path: string, from: number): boolean =>
  path[from] !== '.' && path[from] !== '/' && !path.includes('/.', from) && !path.includes('//', from);
