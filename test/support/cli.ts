import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { bin, environment } from './process.ts';

export { goodAdr } from './good-adr.ts';
export { bin, environment };

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new temporary folder, which goes away after the tests of the file. @returns Its path. */
export function writeTree(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'docwright-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export interface Outcome {
  status: number;
  out: string;
  err: string;
}

/** Runs a command line in this process. */
export async function run(...args: string[]): Promise<Outcome> {
  const outcome: Outcome = { status: -1, out: '', err: '' };
  outcome.status = await main(args, {
    out: (text) => void (outcome.out += text),
    err: (text) => void (outcome.err += text),
    color: false,
  });
  return outcome;
}

/** Runs a command line in a process of its own. */
export function spawn(...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: environment(),
  });
  return { status: status ?? -1, out: stdout, err: stderr };
}
