import type { Commit } from '../model/commit.ts';

/** Commits by the path that a file has now. */
export type FileCommits = Readonly<Record<string, readonly Commit[]>>;

/** How many commits of a file are kept. */
export const kept = 5;

/** Of `git log -z --name-status`: a character that begins no path, then what `readLog` looks for. */
export const logFormat = '%x01%as%x1f%an%x1f%s';

type Change = [status: string, ...paths: string[]];

/**
 * Reads what `git log -z --name-status -M --format=<logFormat>` says, newest commit first.
 *
 * @param before What is known of the commits before them, by the path that a file had then.
 * @returns The newest commits of each file, newest first. Renames are followed.
 */
export function readLog(log: string, before: FileCommits = {}): FileCommits {
  const found = new Map<string, Commit[]>();
  /** By the path that a file had, where that is another one now; undefined where there is no such file any more. */
  const names = new Map<string, string | undefined>();
  const nameNow = (path: string): string | undefined => (names.has(path) ? names.get(path) : path);
  const add = (name: string | undefined, commits: readonly Commit[]): void => {
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), ...commits].slice(0, kept));
  };
  for (const { commit, changes } of commitsIn(log)) {
    const named = changes.map(([status, path = '', renamed]) => ({
      status,
      path,
      renamed,
      name: nameNow(renamed ?? path),
    }));
    for (const { name } of named) add(name, [commit]);
    // What a commit before this one says of these paths is about other files.
    for (const { status, path, renamed } of named) if (status !== 'M') names.set(renamed ?? path, undefined);
    for (const { path, renamed, name } of named) if (renamed !== undefined) names.set(path, name);
  }
  for (const [path, commits] of Object.entries(before)) add(nameNow(path), commits);
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
