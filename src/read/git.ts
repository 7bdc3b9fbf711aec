import { spawnSync } from 'node:child_process';
import type { Changes } from '../model/changes.ts';
import { UsageError } from '../model/usage-error.ts';

/**
 * Compares the working tree with the commit at which this branch left `ref`; files that git does not track count
 * as new, ignored ones do not count.
 *
 * @throws {UsageError} Where this is no git repository, the ref does not exist, or a shallow clone lacks the history.
 */
export function changesSince(root: string, ref: string): Changes {
  const git = (args: string[], input?: string) => run(root, args, input);
  if (git(['rev-parse', '--is-inside-work-tree']).status !== 0)
    throw new UsageError(`${root} is not in a git repository`);
  if (ref.startsWith('-') || git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).status !== 0) {
    throw new UsageError(`git knows no commit "${ref}"${shallowHint(root)}`);
  }
  const base = git(['merge-base', ref, 'HEAD']);
  if (base.status !== 0) throw new UsageError(`"${ref}" and HEAD have no commit in common${shallowHint(root)}`);
  const commit = base.out.trim();
  const names = (...args: string[]) =>
    git([...args, '-z'])
      .out.split('\0')
      .filter((name) => name !== '');
  const diff = (filter: string) =>
    names('diff', '--relative', '--no-renames', '--name-only', `--diff-filter=${filter}`, commit);
  const [modified, deleted] = [diff('ad'), diff('D')];
  return {
    added: new Set([...diff('A'), ...names('ls-files', '--others', '--exclude-standard')]),
    modified: new Set(modified),
    deleted: new Set(deleted),
    before: textsAt(root, commit, [...modified, ...deleted]),
  };
}

const shallowHint = (root: string): string =>
  run(root, ['rev-parse', '--is-shallow-repository']).out.trim() === 'true'
    ? '; this is a shallow clone: fetch the whole history first (in GitHub Actions: fetch-depth: 0)'
    : '';

/** All in one process: `cat-file --batch` answers `<id> <type> <size>`, a newline, the bytes and a newline for each. */
function textsAt(root: string, commit: string, paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const documents = paths.filter((path) => /\.(?:mdx?|ya?ml)$/.test(path) && !path.includes('\n'));
  if (documents.length === 0) return texts;
  const input = documents.map((path) => `${commit}:./${path}\n`).join('');
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], { cwd: root, input, maxBuffer: Infinity });
  let offset = 0;
  for (const path of documents) {
    const newline = stdout.indexOf(0x0a, offset);
    const size = / blob (\d+)$/.exec(stdout.toString('utf8', offset, newline))?.[1];
    offset = newline + 1;
    if (size === undefined) continue;
    texts.set(path, new TextDecoder().decode(stdout.subarray(offset, offset + Number(size))));
    offset += Number(size) + 1;
  }
  return texts;
}

function run(cwd: string, args: readonly string[], input?: string): { status: number; out: string } {
  const { status, stdout, error } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: Infinity,
    ...(input !== undefined && { input }),
  });
  if (error !== undefined) throw new UsageError(`git could not be run: ${error.message}`);
  return { status: status ?? 1, out: stdout };
}
