import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '../../model/usage-error.ts';
import { isOfflineCopy } from '../../read/offline-copy.ts';
import { refuseTakenPlace } from '../build/inputs.ts';

/**
 * Refuses a folder for a copy whose content would be lost, as the copy takes its place as a whole, and one that the site is
 * made of.
 *
 * @param site The folder of the site that is copied.
 * @param folders Folders of the project that a copy may not be, hold or lie in, from the root.
 * @throws {UsageError} Naming the folder.
 */
export function refuseCopyDir(root: string, copy: string, site: string, folders: readonly string[]): void {
  refuseTakenPlace(root, copy, folders);
  if (contains(copy, site) || contains(site, copy))
    throw new UsageError(
      `The copy needs a folder beside ${site}, where the site itself stands; choose another --out-dir`,
    );
  const source = folders.map((folder) => join(root, folder)).find((folder) => contains(folder, copy));
  if (source !== undefined)
    throw new UsageError(`The copy would lie in ${source}, which the site is made of; choose another --out-dir`);
  if (!existsSync(copy)) return;
  const entries = readdirSync(copy, { withFileTypes: true });
  // A checkout of a branch is kept.
  if (isOfflineCopy(entries) || entries.every(({ name }) => name === '.git')) return;
  throw new UsageError(`${copy} holds files that build --offline did not make; empty it, or choose another --out-dir`);
}

const contains = (folder: string, path: string): boolean => path === folder || path.startsWith(join(folder, sep));
