import { join } from 'node:path';
import { plannedFiles, refuseTakenAddresses } from '../machines/index.ts';
import type { PlannedFile } from '../machines/planned-file.ts';
import type { Place } from '../page-kinds.ts';
import { filesIn } from './assets.ts';
import { type Plan, plannedPages, planSite } from './plan.ts';
import { refuseHiddenPages } from './public-files.ts';

/**
 * Lists all that is made for a site. Files of the public folder take the place of files for machines.
 *
 * @throws {UsageError} Where two things would stand at one address.
 */
export function planWholeSite(root: string, site: Place): { plan: Plan; machineFiles: PlannedFile[] } {
  const { publicDir } = site.project.config;
  const publicFiles = filesIn(join(root, publicDir));
  const machineFiles = plannedFiles(site, publicFiles);
  const pages = plannedPages(site);
  refuseTakenAddresses(
    pages.map(({ address }) => address),
    machineFiles,
  );
  const plan = planSite(pages, machineFiles);
  refuseHiddenPages(publicDir, publicFiles, plan.keys());
  return { plan, machineFiles };
}
