import type { Commit, FileHistory } from '../model/commit.ts';
import { isDay, mondayOf } from './day.ts';

/** What is told of files, by the path that they have now. */
export type FileHistories = Readonly<Record<string, FileHistory>>;

/** How many commits of a file are kept. */
export const kept = 5;

/** Of `git log -z --name-status`: a character that begins no path, then what `readLog` looks for. */
export const logFormat = '%x01%as%x1f%an%x1f%s';

type Change = [status: string, ...paths: string[]];

/**
 * Reads what `git log -z --name-status -M --format=<logFormat>` says, newest commit first.
 *
 * @param before What is known of the commits before them, by the path that a file had then.
 * @returns The newest commits of each file, and how many there are in which week. Renames are followed.
 */
export function readLog(log: string, before: FileHistories = {}): FileHistories {
  const found = new Map<string, { newest: readonly Commit[]; weeks: Record<string, number> }>();
  /** By the path that a file had, where that is another one now; undefined where there is no such file any more. */
  const names = new Map<string, string | undefined>();
  const nameNow = (path: string): string | undefined => (names.has(path) ? names.get(path) : path);
  const add = (name: string | undefined, { newest, weeks }: FileHistory): void => {
    if (name === undefined) return;
    const own = found.get(name) ?? { newest: [], weeks: {} };
    found.set(name, own);
    if (own.newest.length < kept) own.newest = [...own.newest, ...newest].slice(0, kept);
    for (const [monday, count] of Object.entries(weeks)) own.weeks[monday] = (own.weeks[monday] ?? 0) + count;
  };
  for (const { commit, changes } of commitsIn(log)) {
    const named = changes.map(([status, path = '', renamed]) => ({
      status,
      path,
      renamed,
      name: nameNow(renamed ?? path),
    }));
    const one = { newest: [commit], weeks: isDay(commit.date) ? { [mondayOf(commit.date)]: 1 } : {} };
    for (const { name } of named) add(name, one);
    // What a commit before this one says of these paths is about other files.
    for (const { status, path, renamed } of named) if (status !== 'M') names.set(renamed ?? path, undefined);
    for (const { path, renamed, name } of named) if (renamed !== undefined) names.set(path, name);
  }
  for (const [path, history] of Object.entries(before)) add(nameNow(path), history);
  return Object.fromEntries(found);
}

function* commitsIn(log: string): Generator<{ commit: Commit; changes: Change[] }> {
  for (const part of log.split('\u0001').slice(1)) {
    const [head = '', ...tokens] = part.split('\0').map((token) => token.replace(/^\n/, ''));
    const [date = '', author = '', ...subject] = head.split('\u001f');
    yield { commit: { date, author, subject: subject.join(' ') }, changes: changesIn(tokens) };
  }
}

function changesIn(tokens: readonly string[]): Change[] {
  const changes: Change[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const status = tokens[index]?.charAt(0) ?? '';
    if (status === '') continue;
    const count = status === 'R' || status === 'C' ? 2 : 1;
    changes.push([status === 'T' ? 'M' : status, ...tokens.slice(index + 1, index + 1 + count)]);
    index += count;
  }
  return changes;
}
