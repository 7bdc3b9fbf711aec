import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../model/config.ts';
import { UsageError } from '../model/usage-error.ts';
import { codeOf } from './walk.ts';

/**
 * Reads the config's list of files that are not in this checkout, one path from the root a line.
 *
 * @throws {UsageError} Where the list cannot be read.
 */
export function readKnownFiles(root: string, { links }: Pick<Config, 'links'>): string[] {
  if (links.knownFiles === undefined) return [];
  try {
    return readFileSync(join(root, links.knownFiles), 'utf8')
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim().replace(/^(?:\.?\/)+|\/+$/g, ''))
      .filter((line) => line !== '');
  } catch (error) {
    throw new UsageError(`links.knownFiles: ${links.knownFiles} cannot be read (${codeOf(error)})`);
  }
}
