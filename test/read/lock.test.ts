import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/read/lock.ts';
import { writeTree } from '../support/cli.ts';

const lockIn = (files: Record<string, string> = {}): string => join(writeTree({ 'a.txt': '', ...files }), 'lock');
const never = (): never => {
  throw new Error('It waited');
};

test('one after the other', async () => {
  const path = lockIn();
  const release = await takeLock(path, never);
  const order: string[] = [];
  const second = takeLock(path, () => order.push('waits')).then((give) => {
    order.push('has it');
    give();
  });
  await setTimeout(250);
  expect(order).toEqual(['waits']);
  release();
  await second;
  expect([order, existsSync(path)]).toEqual([['waits', 'has it'], false]);
});

test('what a process left that was ended is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const path = lockIn({ lock: String(pid) });
  const release = await takeLock(path, never);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  release();
});

test.each([
  ['a number that another process has got since', String(process.ppid), 120],
  ['an empty file', '', 10],
])('%s, without a sign of life', async (_, text, seconds) => {
  const path = lockIn({ lock: text });
  const then = new Date(Date.now() - seconds * 1000);
  utimesSync(path, then, then);
  const release = await takeLock(path, never);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  release();
});

test('a folder that is not there is an error', async () => {
  await expect(takeLock(join(lockIn(), 'none'), never)).rejects.toThrow('ENOENT');
});
