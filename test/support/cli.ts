import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.ts';

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

/** An ADR that keeps its contract. */
export const goodAdr = `---
title: Use text
version: '1.0'
date: 2026-11-20
author: somebody
purpose: Shows a whole decision.
audience: maintainer
status: accepted
---

## Context

We need a thing that is there.

## Decision

We will have it.

## Consequences

It is there, and we keep it.

Nobody has to ask again.

It costs a line here and there.
`;

export const bin = join(import.meta.dirname, '../../bin/docwright.js');

/** The environment without what the test runner put into it: Astro behaves differently under vitest. */
export const environment = (): NodeJS.ProcessEnv => {
  const own = /^(?:VITEST|NODE_ENV|MODE|DEV|PROD|SSR|TEST)/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))), NO_COLOR: '1' };
};

/** Runs a command line in a process of its own. */
export function spawn(...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: environment(),
  });
  return { status: status ?? -1, out: stdout, err: stderr };
}
