import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measure } from '../../scripts/bench/measure.ts';
import { writeTree } from '../support/cli.ts';

const files = {
  // Uses 0.3 s of the CPU, says so, and waits to be ended.
  'child.mjs': `import { writeFileSync } from 'node:fs';
while (process.cpuUsage().user < 300_000);
writeFileSync('used', '');
setInterval(() => {}, 1000);`,
  // Ends at once after its child was told to, without waiting for it.
  'leaves.mjs': `import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
const child = spawn(process.execPath, ['child.mjs']);
setInterval(() => {
  if (!existsSync('used')) return;
  setTimeout(() => { child.kill('SIGKILL'); process.exit(3); }, 300);
}, 20);`,
};

test('a child that no one waits for counts, and so does its memory', async () => {
  const root = writeTree(files);
  const cost = await measure([process.execPath, 'leaves.mjs'], root);
  expect(cost).toMatchObject({ status: 3, isOverTime: false });
  expect(cost.cpu).toBeGreaterThanOrEqual(0.3);
  expect(cost.treeMemory).toBeGreaterThan(cost.memory);
});

test('at the end of its time, all that was started is ended, and what it used is known', async () => {
  const root = writeTree(files);
  const log = join(root, 'log');
  const script = `console.log(process.pid); setInterval(() => {}, 1000);`;
  const cost = await measure([process.execPath, '-e', script], root, { timeout: 0.5, log });
  expect(cost.isOverTime).toBe(true);
  expect(cost.status).not.toBe(0);
  expect(existsSync(`/proc/${readFileSync(log, 'utf8').trim()}`)).toBe(false);
});

test('arguments reach the command as they are', async () => {
  const root = writeTree({});
  const log = join(root, 'log');
  const text = `a "b" 'c' $HOME *`;
  const { status } = await measure([process.execPath, '-p', 'process.argv[1]', text], root, { log });
  expect([status, readFileSync(log, 'utf8')]).toEqual([0, `${text}\n`]);
  expect((await measure(['no-such-command'], root)).status).toBe(127);
});
