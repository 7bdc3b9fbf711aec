import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileHistories, logFormat, readLog } from '../text/git-log.ts';
import { cacheFolder, writeCache } from './cache-folder.ts';

export interface GitHistory {
  /** As `historyState` names it. */
  state: string;
  files: FileHistories;
  /** Why there is none; undefined where there is one. */
  missing: string | undefined;
  /** It is not whole here, so that nothing is told of it. */
  isShallow: boolean;
}

/** What is kept for the next time. */
interface Kept {
  /** Of all that it follows from, beside the commit. */
  key: string;
  head: string;
  files: FileHistories;
}

/** Names the state of the repository that the history follows from; empty where there is none that tells one. */
export function historyState(root: string): string {
  const { status, out } = git(root, ['rev-parse', '--is-shallow-repository', 'HEAD']);
  const [isShallow, head = ''] = out.split('\n');
  return status === 0 && isShallow === 'false' ? head : '';
}

/**
 * Reads the newest commits of each file of a folder, by path from the root, and how many there are in which week. Of what was read before, only newer commits
 * are asked for.
 */
export function readHistory(root: string, folder: string): GitHistory {
  const head = historyState(root);
  if (head === '') return { state: head, files: {}, ...whyMissing(root) };
  const file = join(cacheFolder(root) ?? '', 'history.json');
  const key = `2 ${folder} ${logFormat}`;
  const last = readKept(file, key);
  if (last?.head === head) return { state: head, files: last.files, ...nothingMissing };
  const since = last !== undefined && isAhead(root, last.head) ? last : undefined;
  const range = since === undefined ? head : `${since.head}..${head}`;
  const { status, out } = git(root, [...logArguments, `--format=${logFormat}`, range, '--', folder]);
  if (status !== 0) return { state: head, files: {}, missing: 'git log failed', isShallow: false };
  const files = readLog(out, since?.files);
  if (cacheFolder(root) !== undefined) writeCache(file, [JSON.stringify({ key, head, files } satisfies Kept)]);
  return { state: head, files, ...nothingMissing };
}

const nothingMissing = { missing: undefined, isShallow: false };

/** Whatever the settings of the one who builds. */
const logArguments =
  'log --topo-order --no-merges --no-color --no-show-signature --no-ext-diff -z --name-status -M50% -l1000 --relative'.split(
    ' ',
  );

/** Tells whether all commits since another one stand in a row on it: else what is older may stand between them. */
function isAhead(root: string, old: string): boolean {
  if (git(root, ['merge-base', '--is-ancestor', old, 'HEAD']).status !== 0) return false;
  return git(root, ['rev-list', '--min-parents=2', '--max-count=1', `${old}..HEAD`]).out === '';
}

function whyMissing(root: string): Pick<GitHistory, 'missing' | 'isShallow'> {
  const { status, out } = git(root, ['rev-parse', '--is-shallow-repository']);
  const isShallow = out.trim() === 'true';
  const shallow = 'this is a shallow clone: fetch the whole history (in GitHub Actions: fetch-depth: 0)';
  const none = status === 0 ? 'there is no commit yet' : 'there is no git repository here, or git is not installed';
  return { missing: isShallow ? shallow : none, isShallow };
}

function readKept(file: string, key: string): Kept | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return read.key === key ? read : undefined;
  } catch {
    return undefined;
  }
}

function git(cwd: string, args: readonly string[]): { status: number; out: string } {
  const { status, stdout, error } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: Infinity });
  return error === undefined ? { status: status ?? 1, out: stdout } : { status: 1, out: '' };
}
