import { spawnSync } from 'node:child_process';

/** Runs git as somebody, whatever the settings of the one who tests. @throws With what git says. */
export function git(root: string, ...args: string[]): void {
  const own = ['-c', 'user.name=Ann & Co', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...own, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
