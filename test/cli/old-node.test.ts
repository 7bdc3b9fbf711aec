import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bin, environment } from '../support/cli.ts';

test('a Node that is too old is told so', () => {
  const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })";
  const args = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, bin, 'check'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: environment() });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'docwright needs Node 22.18 or newer; this is 20.20.2\n' });
});

test('nothing is imported by a name that an old Node may lack: it would end before it can say so', () => {
  expect(readFileSync(bin, 'utf8')).not.toMatch(/^import .*[{*].*'node:module'/m);
});
