import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaselineEntry } from '../model/baseline.ts';
import { UsageError } from '../model/usage-error.ts';

/** Name of the baseline file in a project's root. */
export const baselineName = 'docwright.baseline.json';

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
  const entries = entriesIn(text);
  if (entries !== undefined) return { entries, text };
  throw new UsageError(`${baselineName} is damaged; mend it, or write it again with docwright baseline`);
}

/** @returns undefined where it is damaged. */
function entriesIn(text: string): BaselineEntry[] | undefined {
  try {
    const { version, findings, ...others } = JSON.parse(text) as Record<string, unknown>;
    const isWhole = version === 1 && Array.isArray(findings) && Object.keys(others).length === 0;
    return isWhole && findings.every(isEntry) ? findings : undefined;
  } catch {
    return undefined;
  }
}

/** By hand: loading a library for it would take longer than the rest of a run that finds nothing changed. */
function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, rule, message, text, count, ...others } = value as Record<string, unknown>;
  const areTexts = [path, rule, message, text].every((part) => typeof part === 'string');
  const isCount = Number.isInteger(count) && Number(count) > 0;
  return areTexts && isCount && Object.keys(others).length === 0;
}

/** Writes a baseline with one line for each entry, so that two branches seldom meet in one line. */
export function writeBaseline(root: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.map(
    ({ path, rule, message, text, count }) => `    ${JSON.stringify({ path, rule, message, text, count })}`,
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  writeFileSync(join(root, baselineName), `{\n  "version": 1,\n  "findings": ${list}\n}\n`);
}
