import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BaselineEntry } from '../model/baseline.ts';
import { UsageError } from '../model/usage-error.ts';

/** Name of the baseline file in a project's root. */
export const baselineName = 'docwright.baseline.json';

const schema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      path: z.string(),
      rule: z.string(),
      message: z.string(),
      text: z.string(),
      count: z.int().positive(),
    }),
  ),
});

/** A baseline as it stands in its file. */
export interface Baseline {
  entries: BaselineEntry[];
  text: string;
}

/**
 * @returns undefined where a project has none.
 * @throws {UsageError} Where it cannot be read: known findings must not silently become none.
 */
export function readBaseline(root: string): Baseline | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, baselineName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`${baselineName} cannot be read: ${(error as Error).message}`);
  }
  try {
    return { entries: schema.parse(JSON.parse(text)).findings, text };
  } catch {
    throw new UsageError(`${baselineName} is damaged; mend it, or write it again with docwright baseline`);
  }
}

/** Writes a baseline with one line for each entry, so that two branches seldom meet in one line. */
export function writeBaseline(root: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.map(
    ({ path, rule, message, text, count }) => `    ${JSON.stringify({ path, rule, message, text, count })}`,
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  writeFileSync(join(root, baselineName), `{\n  "version": 1,\n  "findings": ${list}\n}\n`);
}
