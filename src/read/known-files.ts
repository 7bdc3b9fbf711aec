import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkSettings } from '../model/config.ts';
import { UsageError } from '../model/usage-error.ts';
import { codeOf } from './walk.ts';

/**
 * Reads the config's list of files that are not in this checkout, one path from the root a line.
 *
 * @throws {UsageError} Where the list cannot be read.
 */
export function readKnownFiles(root: string, { knownFiles }: Pick<LinkSettings, 'knownFiles'>): string[] {
  if (knownFiles === undefined) return [];
  try {
    return readFileSync(join(root, knownFiles), 'utf8')
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim().replace(/^(?:\.?\/)+|\/+$/g, ''))
      .filter((line) => line !== '');
  } catch (error) {
    throw new UsageError(`links.knownFiles: ${knownFiles} cannot be read (${codeOf(error)})`);
  }
}
